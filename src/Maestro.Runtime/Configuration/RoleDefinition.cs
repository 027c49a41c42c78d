using Maestro.Runtime.Configuration.Yaml;
using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Configuration;

/// <summary>What is said of the tasks of a role or tag.</summary>
/// <param name="Name">The role or tag.</param>
/// <param name="Use">Names of the agents that may do them, the preferred one first; empty where it does not say.</param>
/// <param name="Spot">Where it stands.</param>
internal sealed record RoleDefinition(string Name, IReadOnlyList<string> Use, SourceSpot Spot)
{
    /// <summary>The model they are done with; null where it does not say.</summary>
    public YamlScalar? Model { get; init; }

    /// <summary>What is added to their prompt; empty where nothing is.</summary>
    public string Prompt { get; init; } = "";
}
