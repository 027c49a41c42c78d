using Maestro.Runtime.Configuration.Yaml;
using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Configuration;

/// <summary>Reads <c>gates:</c>. A gate named like a standard one uses it; any other is a plain command unless <c>use:</c> says otherwise.</summary>
internal static class GatesReader
{
    /// <summary>How long a gate may take that does not say.</summary>
    internal const int DefaultTimeoutSeconds = 900;

    private static readonly string[] Standard = ["build", "test", "format"];

    /// <summary>Reads the section; an absent one has no gates.</summary>
    public static IReadOnlyList<GateDefinition> Read(YamlMap? map, List<Diagnostic> problems) =>
        [.. (map?.Entries ?? []).Select(e => Gate(e, problems)).OfType<GateDefinition>()];

    private static GateDefinition? Gate(YamlEntry entry, List<Diagnostic> problems)
    {
        var name = entry.Key.Text;
        var map = entry.Value switch
        {
            YamlMap m => m,
            YamlScalar s => new(s.Spot, [new(new(s.Spot, "run"), s)]),
            _ => null,
        };
        if (map is null)
        {
            problems.Add(Catalogue.WrongType.At($"gate '{name}' must be a command or a mapping, found {entry.Value.TypeName}", entry.Value.Spot));
            return null;
        }
        var yaml = new YamlReader(map, $"gate '{name}'", problems);
        var use = yaml.Text("use") ?? (Standard.Contains(name) ? name : "command");
        var run = Standard.Contains(use) || use == "command" ? yaml.Required("run") : yaml.Text("run") ?? "";
        return new(
            name, use, run, yaml.Text("results"), yaml.Text("fix"),
            TimeSpan.FromSeconds(yaml.Number("timeout_seconds", DefaultTimeoutSeconds, 1, 24 * 3600)),
            map.Without("use", "run", "results", "fix", "timeout_seconds"),
            entry.Key.Spot);
    }
}
