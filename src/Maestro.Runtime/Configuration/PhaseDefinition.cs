using Maestro.Runtime.Configuration.Yaml;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Limits;

namespace Maestro.Runtime.Configuration;

/// <summary>One phase of the pipeline.</summary>
/// <param name="Name">Its name, unique in the pipeline.</param>
/// <param name="Use">Id of its handler.</param>
/// <param name="With">The handler's options.</param>
/// <param name="Recover">The ladder, lowest rung first; empty means that a failure ends the run.</param>
/// <param name="MaxIterations">How often each rung may act in one piece of work.</param>
/// <param name="Limits">What the phase may use, all its passes together.</param>
/// <param name="Spot">Where it stands.</param>
internal sealed record PhaseDefinition(
    string Name, string Use, YamlMap With, IReadOnlyList<RungDefinition> Recover, int MaxIterations, BudgetLimits Limits, SourceSpot Spot);
