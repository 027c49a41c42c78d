using Maestro.Runtime.Configuration.Yaml;
using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Configuration;

/// <summary>Reads <c>gates:</c>. A gate named like a standard one uses it; any other is a plain command unless <c>use:</c> says otherwise.</summary>
internal static class GatesReader
{
    /// <summary>Reads the section; an absent one has no gates.</summary>
    public static IReadOnlyList<GateDefinition> Read(YamlMap? map, List<Diagnostic> problems) =>
        [.. (map?.Entries ?? []).Select(e => Gate(e, problems)).OfType<GateDefinition>()];

    private static GateDefinition? Gate(YamlEntry entry, List<Diagnostic> problems)
    {
        var name = entry.Key.Text;
        var map = entry.Value switch
        {
            YamlMap m => m,
            YamlScalar s => new(s.Spot, [new(new(s.Spot, GateKeys.Run.Name), s)]),
            _ => null,
        };
        if (map is null)
        {
            problems.Add(Catalogue.WrongType.At($"gate '{name}' must be a command or a mapping, found {entry.Value.TypeName}", entry.Value.Spot));
            return null;
        }
        var yaml = new YamlReader(map, $"gate '{name}'", GateKeys.Keys(GateKeys.DefaultUse(name)), problems);
        var use = yaml.Text(GateKeys.Use) ?? GateKeys.DefaultUse(name);
        var run = GateKeys.Run.RequiredBy.Contains(use) ? yaml.Required(GateKeys.Run) : yaml.Text(GateKeys.Run) ?? "";
        return new(
            name, use, run, yaml.Text(GateKeys.Results), yaml.Text(GateKeys.Fix),
            TimeSpan.FromSeconds(yaml.Number(GateKeys.Timeout)),
            [.. yaml.List(GateKeys.Paths).Select(node => Path(name, node, problems)).OfType<string>()],
            yaml.Choice(GateKeys.Turn),
            map.Without([.. yaml.Keys]),
            entry.Key.Spot);
    }

    private static string? Path(string gate, YamlNode node, List<Diagnostic> problems)
    {
        if (node is YamlScalar { Text.Length: > 0 } path)
            return path.Text;
        problems.Add(Catalogue.WrongType.At($"a path of gate '{gate}' must be text such as web/**, found {node.TypeName}", node.Spot));
        return null;
    }
}
