using Maestro.Runtime.Configuration.Yaml;
using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Configuration;

/// <summary>Reads <c>agents:</c>: <c>default</c>, <c>roles</c> and <c>stuck</c> are words of ours, every other key names an agent.</summary>
internal static class AgentsReader
{
    /// <summary>Reads the section; an absent one has no agents.</summary>
    public static AgentsDefinition Read(YamlMap? map, List<Diagnostic> problems)
    {
        var agents = new Dictionary<string, AgentDefinition>();
        if (map is null)
            return new(null, agents, new Dictionary<string, RoleDefinition>());
        var yaml = new YamlReader(map, "agents", AgentKeys.Shape, problems);
        var defaultName = yaml.Text(AgentKeys.Default);
        var roles = yaml.Mapping(AgentKeys.Roles);
        foreach (var entry in map.Without(AgentKeys.Default.Name, AgentKeys.Roles.Name, AgentKeys.Stuck.Name).Entries)
            if (Agent(entry, problems) is { } agent)
                agents[agent.Name] = agent;
        var reader = new RolesReader(agents, problems);
        if (defaultName is not null)
            reader.Name(yaml.Node(AgentKeys.Default)!);
        return new(defaultName, agents, reader.Read(roles)) { Stuck = StuckReader.Read(yaml.Node(AgentKeys.Stuck), problems) };
    }

    private static AgentDefinition? Agent(YamlEntry entry, List<Diagnostic> problems)
    {
        if (entry.Value is not YamlMap map)
        {
            problems.Add(Catalogue.WrongType.At($"agent '{entry.Key.Text}' must be a mapping, found {entry.Value.TypeName}", entry.Value.Spot));
            return null;
        }
        var use = new YamlReader(map, $"agent '{entry.Key.Text}'", AgentKeys.Agent, problems).Required(AgentKeys.Use);
        return new(entry.Key.Text, use, map.Without(AgentKeys.Use.Name), entry.Key.Spot);
    }
}
