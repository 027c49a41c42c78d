using Maestro.Runtime.Configuration.Yaml;
using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Configuration;

/// <summary>Reads <c>pipeline:</c>.</summary>
internal static class PhasesReader
{
    /// <summary>Reads the section.</summary>
    public static IReadOnlyList<PhaseDefinition> Read(IReadOnlyList<YamlNode> nodes, List<Diagnostic> problems)
    {
        var phases = new List<PhaseDefinition>();
        foreach (var node in nodes)
        {
            if (node is not YamlMap map)
            {
                problems.Add(Catalogue.WrongType.At($"a phase must be a mapping, found {node.TypeName}", node.Spot));
                continue;
            }
            var phase = Phase(map, problems);
            if (phases.Any(p => p.Name == phase.Name))
                problems.Add(Catalogue.DuplicateKey.At($"two phases are called '{phase.Name}'", map.Spot, "Give each phase its own name."));
            phases.Add(phase);
        }
        return phases;
    }

    private static PhaseDefinition Phase(YamlMap map, List<Diagnostic> problems)
    {
        var yaml = new YamlReader(map, "a phase", PhaseKeys.Shape, problems);
        var name = yaml.Required(PhaseKeys.Phase);
        var use = yaml.Text(PhaseKeys.Use) ?? "";
        if (use.Length == 0)
            problems.Add(Catalogue.PhaseWithoutHandler.At($"phase '{name}' has no handler: 'use:' is missing", map.Spot));
        var phase = new PhaseDefinition(
            name, use,
            yaml.Mapping(PhaseKeys.With) ?? new(map.Spot, []),
            [.. yaml.List(PhaseKeys.Recover).Select(n => Rung(n, problems)).OfType<RungDefinition>()],
            (int)yaml.Number(PhaseKeys.MaxIterations),
            LimitsReader.Of(yaml.Mapping(PhaseKeys.Limits), $"the limits of phase '{name}'", problems),
            map.Spot);
        yaml.Finish();
        return phase;
    }

    private static RungDefinition? Rung(YamlNode node, List<Diagnostic> problems)
    {
        if (node is YamlScalar scalar)
            return new(scalar.Text, new(scalar.Spot, []), scalar.Spot);
        if (node is not YamlMap map)
        {
            problems.Add(Catalogue.WrongType.At($"a rung must be a strategy's id or a mapping, found {node.TypeName}", node.Spot));
            return null;
        }
        var yaml = new YamlReader(map, "a rung", RungKeys.Map, problems);
        var rung = new RungDefinition(yaml.Required(RungKeys.Use), yaml.Mapping(RungKeys.With) ?? new(map.Spot, []), map.Spot);
        yaml.Finish();
        return rung;
    }
}
