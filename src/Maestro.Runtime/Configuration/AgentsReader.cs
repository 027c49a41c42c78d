using Maestro.Runtime.Configuration.Yaml;
using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Configuration;

/// <summary>Reads <c>agents:</c>: <c>default</c> and <c>roles</c> are words of ours, every other key names an agent.</summary>
internal static class AgentsReader
{
    /// <summary>Reads the section; an absent one has no agents.</summary>
    public static AgentsDefinition Read(YamlMap? map, List<Diagnostic> problems)
    {
        var agents = new Dictionary<string, AgentDefinition>();
        if (map is null)
            return new(null, agents, new Dictionary<string, string>());
        var yaml = new YamlReader(map, "agents", AgentKeys.Shape, problems);
        var defaultName = yaml.Text(AgentKeys.Default);
        var roles = yaml.Mapping(AgentKeys.Roles);
        foreach (var entry in map.Without(AgentKeys.Default.Name, AgentKeys.Roles.Name).Entries)
            if (Agent(entry, problems) is { } agent)
                agents[agent.Name] = agent;
        var byRole = new Dictionary<string, string>();
        foreach (var entry in roles?.Entries ?? [])
            if (Name(entry.Value, agents, problems) is { } name)
                byRole[entry.Key.Text] = name;
        if (defaultName is not null)
            Name(yaml.Node(AgentKeys.Default)!, agents, problems);
        return new(defaultName, agents, byRole);
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

    private static string? Name(YamlNode node, Dictionary<string, AgentDefinition> agents, List<Diagnostic> problems)
    {
        if (node is YamlScalar scalar && agents.ContainsKey(scalar.Text))
            return scalar.Text;
        var text = (node as YamlScalar)?.Text ?? node.TypeName;
        problems.Add(Catalogue.UnknownExtension.At(
            $"no agent is called '{text}'{Nearest.Hint(text, agents.Keys)}", node.Spot, "Name one of the agents defined under agents:."));
        return null;
    }
}
