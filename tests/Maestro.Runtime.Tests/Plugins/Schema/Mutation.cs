using Maestro.Runtime.Configuration.Shapes;
using Maestro.Runtime.Configuration.Yaml;

namespace Maestro.Runtime.Tests.Plugins.Schema;

/// <summary>A file with one thing changed.</summary>
/// <param name="Path">What was changed; what mappings and lists name stands as a star.</param>
/// <param name="Change">How.</param>
/// <param name="Ours">Whether it is a word of ours, or an extension's; else the user may choose it.</param>
/// <param name="Node">The file.</param>
internal sealed record Mutation(string Path, Change Change, bool Ours, YamlNode Node)
{
    /// <summary>Every key of a file renamed, removed, and given a value it cannot have.</summary>
    internal static IEnumerable<Mutation> All(YamlNode node, YamlShape shape, string path = "") => (node, shape) switch
    {
        (YamlMap map, EitherShape either) => All(map, either.Map, path),
        (YamlMap map, _) => map.Entries.SelectMany((entry, i) => Entry(map, i, entry, shape, path)),
        (YamlList list, ListShape of) => list.Items.SelectMany((item, i) => All(item, of.Item, $"{path}*.")
            .Append(new($"{path}*", Change.Mistyped, true, Wrong(item)))
            .Select(m => m with { Node = list with { Items = [.. list.Items.Take(i), m.Node, .. list.Items.Skip(i + 1)] } })),
        _ => [],
    };

    public override string ToString() => $"{Path} {Change}";

    private static IEnumerable<Mutation> Entry(YamlMap map, int at, YamlEntry entry, YamlShape shape, string path)
    {
        var key = (shape as MapShape)?.Keys.FirstOrDefault(k => k.Name == entry.Key.Text);
        var named = key is null && shape is MapShape { Others: not null };
        var here = $"{path}{(named ? "*" : entry.Key.Text)}";
        YamlMap With(params YamlEntry[] entries) => map with { Entries = [.. map.Entries.Take(at), .. entries, .. map.Entries.Skip(at + 1)] };
        yield return new(here, Change.Renamed, !named, With(entry with { Key = entry.Key with { Text = $"{entry.Key.Text}x" } }));
        yield return new(here, Change.Removed, !named, With());
        yield return new(here, Change.Mistyped, true, With(entry with { Value = Wrong(entry.Value, key?.Shape) }));
        foreach (var deeper in (key?.Shape ?? (shape as MapShape)?.Others) is { } inner ? All(entry.Value, inner, $"{here}.") : [])
            yield return deeper with { Node = With(entry with { Value = deeper.Node }) };
        // Options of an extension: what is in them is its own.
        if (key?.Shape is OptionsShape && entry.Value is YamlMap options)
            foreach (var deeper in options.Entries.SelectMany((e, i) => Entry(options, i, e, key.Shape, $"{here}.")))
                yield return deeper with { Node = With(entry with { Value = deeper.Node }) };
    }

    // Where a text and a list of texts will both do, a mapping will not.
    private static YamlNode Wrong(YamlNode value, YamlShape? shape = null) => shape is OneOrMoreShape ? new YamlMap(value.Spot, [new(new(value.Spot, "x"), value)]) : value is YamlList ? new YamlScalar(value.Spot, "x") : new YamlList(value.Spot, [new YamlScalar(value.Spot, "x")]);
}
