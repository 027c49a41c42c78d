using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Maestro.Plugins.Technologies;

/// <summary>A map of a catalogue that says where it stands.</summary>
internal sealed record CatalogueNode(YamlMappingNode Node, string File)
{
    /// <summary>File and line.</summary>
    public string Place => string.Create(CultureInfo.InvariantCulture, $"{File}:{Node.Start.Line}");

    /// <summary>That it is not as it should be.</summary>
    public CatalogueException Wrong(string what) => new($"{Place}: {what}");

    /// <summary>Refuses every other key.</summary>
    public void Only(params string[] keys)
    {
        foreach (var (key, _) in Node.Children)
        {
            if (!keys.Contains(Name(key)))
                throw new CatalogueException($"{File}:{key.Start.Line}: there is no key '{Name(key)}' here; the keys are {string.Join(", ", keys)}");
        }
    }

    /// <summary>The maps below a key, by name; empty where it is not there.</summary>
    public IEnumerable<(string Name, CatalogueNode Node)> Map(string key) => Value(key) switch
    {
        null => [],
        YamlMappingNode map => map.Children.Select(child => (Name(child.Key), child.Value is YamlMappingNode node
            ? new CatalogueNode(node, File)
            : throw new CatalogueException($"{File}:{child.Value.Start.Line}: '{Name(child.Key)}' must be a map"))),
        var other => throw new CatalogueException($"{File}:{other.Start.Line}: '{key}' must be a map"),
    };

    /// <summary>A text; null where it is not there.</summary>
    public string? Text(string key) => Value(key) switch
    {
        null => null,
        YamlScalarNode { Value: { } text } => text,
        var other => throw new CatalogueException($"{File}:{other.Start.Line}: '{key}' must be a text"),
    };

    /// <summary>A list of texts; empty where it is not there.</summary>
    public IReadOnlyList<string> Texts(string key) => Value(key) switch
    {
        null => [],
        YamlSequenceNode list => [.. list.Children.Select(child => child is YamlScalarNode { Value: { } text }
            ? text
            : throw new CatalogueException($"{File}:{child.Start.Line}: '{key}' must be a list of texts"))],
        var other => throw new CatalogueException($"{File}:{other.Start.Line}: '{key}' must be a list of texts"),
    };

    /// <summary>Texts by name; empty where it is not there.</summary>
    public IReadOnlyDictionary<string, string> Pairs(string key) => Value(key) switch
    {
        null => new Dictionary<string, string>(),
        YamlMappingNode map => map.Children.ToDictionary(child => Name(child.Key), child => child.Value is YamlScalarNode { Value: { } text }
            ? text
            : throw new CatalogueException($"{File}:{child.Value.Start.Line}: '{Name(child.Key)}' must be a text")),
        var other => throw new CatalogueException($"{File}:{other.Start.Line}: '{key}' must be a map of texts"),
    };

    /// <summary>A number from 0 to 1.</summary>
    public double Fraction(string key) => double.TryParse(Text(key), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 1
        ? value
        : throw Wrong($"'{key}' must be a number from 0 to 1");

    /// <summary>Whether it is set.</summary>
    public bool Flag(string key) => Text(key) is "true";

    private YamlNode? Value(string key) => Node.Children.FirstOrDefault(child => Name(child.Key) == key).Value;

    private static string Name(YamlNode key) => (key as YamlScalarNode)?.Value ?? "";
}
