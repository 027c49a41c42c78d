using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Maestro.Plugins.Phases.Plans;

/// <summary>Values out of a YAML mapping, by key.</summary>
internal static class Yaml
{
    public static YamlNode? Get(this YamlMappingNode node, string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    public static string? Text(this YamlMappingNode node, string key) => (node.Get(key) as YamlScalarNode)?.Value;

    public static IReadOnlyList<Mention> Mentions(this YamlMappingNode node, string key) => node.Get(key) switch
    {
        YamlSequenceNode list => [.. list.OfType<YamlScalarNode>().Select(Mention)],
        YamlScalarNode { Value.Length: > 0 } one => [Mention(one)],
        _ => [],
    };

    public static double? Number(this YamlMappingNode node, string key) =>
        double.TryParse(node.Text(key), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 1 ? number : null;

    public static bool Flag(this YamlMappingNode node, string key) => node.Text(key) is "true" or "yes" or "True";

    public static Place Place(this YamlNode node) => new((int)node.Start.Line, (int)node.Start.Column);

    private static Mention Mention(YamlScalarNode node) => new(node.Value ?? "", node.Place());
}
