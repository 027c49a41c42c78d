using Maestro.Runtime.Configuration.Shapes;

namespace Maestro.Runtime.Tests.Plugins.Schema;

/// <summary>Goes through everything a shape can hold.</summary>
internal static class ShapeWalk
{
    /// <summary>Every key that is a word of ours, with its path; what mappings and lists name stands as a star.</summary>
    internal static IEnumerable<(string Path, YamlKey Key)> Keys(YamlShape shape, string path = "") => shape switch
    {
        MapShape map =>
        [
            .. map.Keys.SelectMany(k => Keys(k.Shape, $"{path}{k.Name}.").Prepend(($"{path}{k.Name}", k))),
            .. map.Others is { } others ? Keys(others, $"{path}*.") : [],
        ],
        ListShape list => Keys(list.Item, $"{path}*."),
        EitherShape either => Keys(either.Map, path),
        _ => [],
    };
}
