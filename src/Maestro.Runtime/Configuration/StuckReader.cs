using Maestro.Runtime.Configuration.Yaml;
using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Configuration;

/// <summary>Reads <c>agents.stuck</c>.</summary>
internal static class StuckReader
{
    /// <summary>Reads the section; what it leaves out has its default.</summary>
    /// <param name="node">The word <c>off</c>, a mapping, or nothing.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static StuckLimits Read(YamlNode? node, List<Diagnostic> problems)
    {
        switch (node)
        {
            case null:
                return StuckLimits.Default;
            case YamlScalar { Text: StuckKeys.Off }:
                return StuckLimits.Off;
            case YamlMap map:
                var yaml = new YamlReader(map, "agents.stuck", StuckKeys.Map, problems);
                var limits = new StuckLimits(
                    (int)yaml.Number(StuckKeys.Repeats), TimeSpan.FromSeconds(yaml.Number(StuckKeys.Silent)),
                    yaml.Number(StuckKeys.Output) * StuckLimits.Megabyte, (int)yaml.Number(StuckKeys.Actions));
                yaml.Finish();
                return limits;
            default:
                problems.Add(Catalogue.WrongType.At($"'stuck' in agents must be a mapping or the word '{StuckKeys.Off}', found {node.TypeName}", node.Spot));
                return StuckLimits.Default;
        }
    }
}
