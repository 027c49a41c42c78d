namespace Maestro.Runtime.Configuration;

/// <summary>The agents and which of them does which kind of task.</summary>
internal sealed record AgentsDefinition(
    string? Default, IReadOnlyDictionary<string, AgentDefinition> ByName, IReadOnlyDictionary<string, string> Roles)
{
    /// <summary>The agent for a role: the one named for it, else the default, else the only one; null when there is none.</summary>
    public AgentDefinition? For(string role)
    {
        var name = Roles.GetValueOrDefault(role) ?? Default ?? (ByName.Count == 1 ? ByName.Keys.Single() : null);
        return name is null ? null : ByName.GetValueOrDefault(name);
    }
}
