using Maestro.Runtime.Configuration.Yaml;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Gateway.Pricing;

namespace Maestro.Runtime.Configuration;

/// <summary>Reads <c>gateway:</c>.</summary>
internal static class GatewayReader
{
    /// <summary>Reads the section; what it leaves out has its default.</summary>
    public static GatewayDefinition Read(YamlMap? map, List<Diagnostic> problems)
    {
        var yaml = new YamlReader(map ?? new(SourceSpot.Of(ConfigurationFile.Name), []), "gateway", GatewayKeys.Shape, problems);
        var definition = new GatewayDefinition(
            yaml.Choice(GatewayKeys.Mode), TimeSpan.FromSeconds(yaml.Number(GatewayKeys.Silence)), Prices(yaml.Mapping(GatewayKeys.Prices), problems));
        yaml.Finish();
        return definition;
    }

    private static Dictionary<string, ModelPrice> Prices(YamlMap? map, List<Diagnostic> problems)
    {
        var all = new Dictionary<string, ModelPrice>();
        foreach (var (key, value) in map?.Entries.Select(e => (e.Key, e.Value)) ?? [])
        {
            if (value is not YamlMap entry)
            {
                problems.Add(Catalogue.WrongType.At($"the price of '{key.Text}' must be a mapping, found {value.TypeName}", value.Spot));
                continue;
            }

            var yaml = new YamlReader(entry, $"the price of '{key.Text}'", GatewayKeys.Price, problems);
            if (yaml.Node(GatewayKeys.Input) is null || yaml.Node(GatewayKeys.Output) is null)
                problems.Add(Catalogue.MissingKey.At($"the price of '{key.Text}' needs 'input:' and 'output:'", entry.Spot));
            var input = yaml.Amount(GatewayKeys.Input) ?? 0;
            all[key.Text] = new(input, yaml.Amount(GatewayKeys.Cached) ?? input, yaml.Amount(GatewayKeys.CacheWritten) ?? input, yaml.Amount(GatewayKeys.Output) ?? 0);
            yaml.Finish();
        }

        return all;
    }
}
