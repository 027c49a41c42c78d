using Maestro.Runtime.Configuration.Yaml;
using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Configuration;

/// <summary>One rung of a recovery ladder.</summary>
internal sealed record RungDefinition(string Use, YamlMap With, SourceSpot Spot);
