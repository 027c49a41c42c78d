using Maestro.Runtime.Configuration.Yaml;
using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Configuration;

/// <summary>Reads <c>agents.roles</c>: for each role or tag the name of an agent, or a mapping.</summary>
internal sealed class RolesReader(IReadOnlyDictionary<string, AgentDefinition> agents, List<Diagnostic> problems)
{
    /// <summary>Reads the section; an absent one says nothing of any role.</summary>
    public IReadOnlyDictionary<string, RoleDefinition> Read(YamlMap? map)
    {
        var roles = new Dictionary<string, RoleDefinition>();
        foreach (var entry in map?.Entries ?? [])
            if (Role(entry) is { } role)
                roles[role.Name] = role;
        return roles;
    }

    /// <summary>The name of an agent; null, and a problem, where there is none.</summary>
    public string? Name(YamlNode node)
    {
        if (node is YamlScalar scalar && agents.ContainsKey(scalar.Text))
            return scalar.Text;
        var text = (node as YamlScalar)?.Text ?? node.TypeName;
        problems.Add(Catalogue.UnknownExtension.At(
            $"no agent is called '{text}'{Nearest.Hint(text, agents.Keys)}", node.Spot, "Name one of the agents defined under agents:."));
        return null;
    }

    private RoleDefinition? Role(YamlEntry entry)
    {
        var name = entry.Key.Text;
        if (entry.Value is not YamlMap map)
            return Name(entry.Value) is { } only ? new(name, [only], entry.Key.Spot) : null;
        var yaml = new YamlReader(map, $"role '{name}'", RoleKeys.Map, problems);
        var role = new RoleDefinition(name, [.. yaml.Texts(RoleKeys.Use).Select(Name).OfType<string>().Distinct()], entry.Key.Spot)
        {
            Model = yaml.Text(RoleKeys.Model) is { Length: > 0 } ? (YamlScalar)yaml.Node(RoleKeys.Model)! : null,
            Prompt = yaml.Text(RoleKeys.Prompt)?.Trim() ?? "",
        };
        yaml.Finish();
        return role;
    }
}
