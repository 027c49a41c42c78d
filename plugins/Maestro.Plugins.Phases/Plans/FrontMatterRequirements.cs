using YamlDotNet.RepresentationModel;

namespace Maestro.Plugins.Phases.Plans;

/// <summary>Requirements in front matter: a list, a mapping by id, or either of them under priorities.</summary>
internal static class FrontMatterRequirements
{
    public static IEnumerable<PlannedRequirement> Read(YamlMappingNode? header) => header?.Get("requirements") is { } node ? Any(node, null) : [];

    private static IEnumerable<PlannedRequirement> Any(YamlNode node, string? priority) => node switch
    {
        YamlSequenceNode list => list.Select(item => One(item, priority)).OfType<PlannedRequirement>(),
        YamlMappingNode mapping => mapping.Children.SelectMany(entry => Entry(entry.Key, entry.Value, priority)),
        _ => [],
    };

    private static IEnumerable<PlannedRequirement> Entry(YamlNode key, YamlNode value, string? priority)
    {
        var name = (key as YamlScalarNode)?.Value ?? "";
        // A group: by priority, or by any other word, such as "functional".
        if (Priorities.Parse(name) is not null || value is YamlSequenceNode)
            return Any(value, Priorities.Parse(name) ?? priority);

        return value switch
        {
            YamlMappingNode mapping => [Mapping(mapping, priority) with { Id = name, Place = key.Place() }],
            YamlScalarNode text => [Annotations.Read(text.Value ?? "", text.Place()) with { Id = name, Place = key.Place(), Priority = priority }],
            _ => [],
        };
    }

    private static PlannedRequirement? One(YamlNode item, string? priority) => item switch
    {
        YamlMappingNode mapping => Mapping(mapping, priority),
        YamlScalarNode text when Annotations.Read(text.Value ?? "", text.Place()) is var read => read with { Priority = read.Priority ?? priority },
        _ => null,
    };

    private static PlannedRequirement Mapping(YamlMappingNode node, string? priority) => new()
    {
        Id = node.Text("id") ?? "",
        Text = node.Text("text") ?? node.Text("requirement") ?? node.Text("description") ?? node.Text("title") ?? "",
        Place = (node.Get("id") ?? node).Place(),
        Priority = Priorities.Parse(node.Text("priority")) ?? priority,
        DependsOn = node.Mentions("depends_on"),
        Files = node.Mentions("files"),
        Acceptance = [.. node.Mentions("acceptance").Select(m => m.Text)],
        References = [.. FrontMatterReferences.Of(node)],
        Confidence = node.Number("confidence") ?? 1,
        InferredFrom = node.Text("inferred_from"),
        Confirmed = node.Flag("confirmed"),
    };
}
