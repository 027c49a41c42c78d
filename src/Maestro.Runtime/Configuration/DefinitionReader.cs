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

    /// <summary>Reads no more than the plugins; one that is not written as it should be is left out.</summary>
    public static IReadOnlyList<PluginReference> Plugins(YamlMap root, List<Diagnostic> problems)
    {
        var all = new List<PluginReference>();
        foreach (var node in new YamlReader(root, ConfigurationFile.Name, DefinitionKeys.Shape, problems).List(DefinitionKeys.Plugins))
        {
            var reader = new DefinitionReader();
            if (reader.Plugin(node) is { } plugin && reader.problems.Count == 0)
                all.Add(plugin);
            problems.AddRange(reader.problems);
        }
        return all;
    }

    private PipelineDefinition Definition(YamlMap root)
    {
        var yaml = new YamlReader(root, "maestro.yaml", DefinitionKeys.Shape, problems);
        yaml.Text(DefinitionKeys.Extends);
        yaml.Number(DefinitionKeys.Version);
        var definition = new PipelineDefinition
        {
            Source = root.Spot.File,
            Resolved = root,
            Plugins = [.. yaml.List(DefinitionKeys.Plugins).Select(Plugin).OfType<PluginReference>()],
            Agents = AgentsReader.Read(yaml.Mapping(DefinitionKeys.Agents), problems),
            Phases = PhasesReader.Read(yaml.List(DefinitionKeys.Pipeline), problems),
            Decisions = Decisions(yaml.Mapping(DefinitionKeys.Decisions)),
            Gates = GatesReader.Read(yaml.Mapping(DefinitionKeys.Gates), problems),
            Baseline = yaml.Choice(DefinitionKeys.Baseline),
            Guard = yaml.Choice(DefinitionKeys.Guard),
            Recovery = Recovery(yaml.Mapping(DefinitionKeys.Recovery)),
            Retention = Retention(yaml.Mapping(DefinitionKeys.Retention)),
            Deliver = yaml.Choice(DefinitionKeys.Deliver),
            Sandbox = SandboxReader.Read(yaml.Mapping(DefinitionKeys.Sandbox), root.Spot, problems),
            Gateway = GatewayReader.Read(yaml.Mapping(DefinitionKeys.Gateway), problems),
            Limits = LimitsReader.Read(yaml.Mapping(DefinitionKeys.Limits), problems),
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
        var yaml = new YamlReader(map, "a plugin", PluginKeys.Map, problems);
        var path = yaml.Text(PluginKeys.Path);
        var id = yaml.Text(PluginKeys.Id);
        var version = yaml.Text(PluginKeys.Version);
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
            var yaml = new YamlReader(entry, $"decision '{key.Text}'", DecisionKeys.Map, problems);
            var named = yaml.Text(DecisionKeys.Fallback);
            all[key.Text] = new(
                key.Text,
                yaml.Required(DecisionKeys.Use),
                named ?? DecisionDefinition.DefaultFramework,
                TimeSpan.FromSeconds(yaml.Number(DecisionKeys.Timeout)),
                yaml.Fraction(DecisionKeys.MinConfidence),
                yaml.Mapping(DecisionKeys.With) ?? new(entry.Spot, []),
                entry.Spot) { FallbackNamed = named is not null };
            yaml.Finish();
        }
        return all;
    }

    private RecoveryBounds Recovery(YamlMap? map)
    {
        var yaml = new YamlReader(map ?? new(SourceSpot.Of(ConfigurationFile.Name), []), "recovery", RecoveryKeys.Shape, problems);
        var bounds = new RecoveryBounds((int)yaml.Number(RecoveryKeys.PerFailure), (int)yaml.Number(RecoveryKeys.PerRun));
        yaml.Finish();
        return bounds;
    }

    private RetentionPolicy Retention(YamlMap? map)
    {
        if (map is null)
            return RetentionPolicy.Default;
        var yaml = new YamlReader(map, "retention", RetentionKeys.Shape, problems);
        var policy = new RetentionPolicy(
            yaml.Number(RetentionKeys.KeepRuns),
            yaml.Number(RetentionKeys.MaxAgeDays),
            yaml.Number(RetentionKeys.MaxMegabytes));
        yaml.Finish();
        return policy;
    }
}
