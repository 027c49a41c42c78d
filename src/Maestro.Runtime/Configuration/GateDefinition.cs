using Maestro.Runtime.Configuration.Yaml;
using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Configuration;

/// <summary>A quality gate.</summary>
/// <param name="Name">Its name, as phases and reports use it.</param>
/// <param name="Use">Id of the gate extension.</param>
/// <param name="Run">The command line.</param>
/// <param name="Results">Where structured results come from, or null.</param>
/// <param name="Fix">A command line that mends what the gate finds, or null.</param>
/// <param name="Timeout">How long the command may take.</param>
/// <param name="Paths">What it is about; everything when empty.</param>
/// <param name="Turn">When it is asked, beside others.</param>
/// <param name="With">Further options of the extension.</param>
/// <param name="Spot">Where it stands.</param>
internal sealed record GateDefinition(
    string Name, string Use, string Run, string? Results, string? Fix, TimeSpan Timeout, IReadOnlyList<string> Paths, GateTurn Turn, YamlMap With, SourceSpot Spot);
