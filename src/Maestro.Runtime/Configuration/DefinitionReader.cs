using Maestro.Runtime.Configuration.Yaml;
using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Configuration;

/// <summary>Turns the resolved YAML into a <see cref="PipelineDefinition"/>, telling of every mistake at once.</summary>
internal sealed class DefinitionReader
{
    private readonly List<Diagnostic> problems = [];

    private DefinitionReader()
    {
    }

    /// <summary>Reads a whole file, overlays already merged.</summary>
    public static Outcome<PipelineDefinition> Read(YamlMap root)
    {
        var reader = new DefinitionReader();
        var definition = reader.Definition(root);
        return reader.problems.Count > 0 ? new Outcome<PipelineDefinition>(null, reader.problems) : definition;
    }

    private PipelineDefinition Definition(YamlMap root)
    {
        var yaml = new YamlReader(root, "maestro.yaml", problems);
        yaml.Text("extends");
        yaml.Number("version", 1, 1, 1);
        var definition = new PipelineDefinition
        {
            Source = root.Spot.File,
            Resolved = root,
            Plugins = [.. yaml.List("plugins").Select(Plugin).OfType<PluginReference>()],
            Agents = AgentsReader.Read(yaml.Mapping("agents"), problems),
            Phases = PhasesReader.Read(yaml.List("pipeline"), problems),
            Decisions = Decisions(yaml.Mapping("decisions")),
            Gates = GatesReader.Read(yaml.Mapping("gates"), problems),
            Retention = Retention(yaml.Mapping("retention")),
            Deliver = yaml.Choice("deliver", DeliveryMode.Branch),
            Limits = LimitsReader.Read(yaml.Mapping("resource_limits"), problems),
        };
        yaml.Finish();
        return definition;
    }

    private PluginReference? Plugin(YamlNode node)
    {
        if (node is YamlScalar scalar)
            return new(scalar.Text, null, null, scalar.Spot);
        if (node is not YamlMap map)
        {
            problems.Add(Catalogue.WrongType.At($"a plugin must be a name or a mapping, found {node.TypeName}", node.Spot));
            return null;
        }
        var yaml = new YamlReader(map, "a plugin", problems);
        var path = yaml.Text("path");
        var id = yaml.Text("id");
        var version = yaml.Text("version");
        yaml.Finish();
        if ((path is null) == (id is null))
            problems.Add(Catalogue.MissingKey.At("a plugin needs either 'path:' or 'id:'", map.Spot));
        else if (id is not null && version is null)
            problems.Add(Catalogue.MissingKey.At($"plugin '{id}' lacks 'version:'", map.Spot, "Add the exact version, or name a bundled plugin by its id alone."));
        return new(id ?? "", version, path, map.Spot);
    }

    private Dictionary<string, DecisionDefinition> Decisions(YamlMap? map)
    {
        var all = new Dictionary<string, DecisionDefinition>();
        foreach (var (key, value) in map?.Entries.Select(e => (e.Key, e.Value)) ?? [])
        {
            if (value is YamlScalar scalar)
            {
                all[key.Text] = DecisionDefinition.For(key.Text, key.Spot.File) with { Use = scalar.Text, Spot = scalar.Spot };
                continue;
            }
            if (value is not YamlMap entry)
            {
                problems.Add(Catalogue.WrongType.At($"decision '{key.Text}' must be a strategy's id or a mapping, found {value.TypeName}", value.Spot));
                continue;
            }
            var yaml = new YamlReader(entry, $"decision '{key.Text}'", problems);
            var named = yaml.Text("fallback");
            all[key.Text] = new(
                key.Text,
                yaml.Required("use"),
                named ?? DecisionDefinition.DefaultFramework,
                TimeSpan.FromSeconds(yaml.Number("timeout_seconds", 30, 1, 3600)),
                yaml.Fraction("min_confidence", 0),
                yaml.Mapping("with") ?? new(entry.Spot, []),
                entry.Spot) { FallbackNamed = named is not null };
            yaml.Finish();
        }
        return all;
    }

    private RetentionPolicy Retention(YamlMap? map)
    {
        if (map is null)
            return RetentionPolicy.Default;
        var yaml = new YamlReader(map, "retention", problems);
        var policy = new RetentionPolicy(
            yaml.Number("keep_runs", RetentionPolicy.Default.KeepRuns, 0, int.MaxValue),
            yaml.Number("max_age_days", RetentionPolicy.Default.MaxAgeDays, 0, 36_500),
            yaml.Number("max_megabytes", RetentionPolicy.Default.MaxMegabytes, 1, 1_000_000_000));
        yaml.Finish();
        return policy;
    }
}
