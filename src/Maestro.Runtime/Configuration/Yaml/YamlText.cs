using Maestro.Runtime.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Maestro.Runtime.Configuration.Yaml;

/// <summary>
/// Reads the part of YAML that configuration needs, from YamlDotNet's events: positions for every value, and no anchors, aliases or tags,
/// which is where a small file becomes a bomb. Events also start several times faster than typed deserialization.
/// </summary>
internal sealed class YamlText
{
    private const int MaxLength = 1_000_000;
    private const int MaxDepth = 32;

    private readonly string file;
    private readonly Parser parser;
    private readonly List<Diagnostic> problems = [];

    private YamlText(string text, string file) => (this.file, parser) = (file, new Parser(new StringReader(text)));

    /// <summary>Reads a text whose root is a mapping.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">How messages name it.</param>
    public static Outcome<YamlMap> Read(string text, string file)
    {
        if (text.Length > MaxLength)
            return Catalogue.YamlSyntax.At($"the file has {text.Length:N0} characters; at most {MaxLength:N0} are read", SourceSpot.Of(file));
        var reader = new YamlText(text, file);
        try
        {
            var root = reader.Document();
            return reader.problems.Count > 0 ? new Outcome<YamlMap>(null, reader.problems) : root;
        }
        catch (YamlException e)
        {
            return Catalogue.YamlSyntax.At(Sentence(e), new(file, (int)e.Start.Line, (int)e.Start.Column));
        }
    }

    private YamlMap Document()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
            return new(new(file, 1, 1), []);
        parser.Consume<DocumentStart>();
        var root = Node(0);
        parser.Consume<DocumentEnd>();
        if (!parser.Accept<StreamEnd>(out _))
            problems.Add(Catalogue.YamlSyntax.At("the file holds more than one document", Spot(parser.Current!)));
        if (root is YamlMap map)
            return map;
        if (root is not YamlScalar { Text: "", Quoted: false })
            problems.Add(Catalogue.WrongType.At($"expected a mapping of keys to values, found {root.TypeName}", root.Spot));
        return new(root.Spot, []);
    }

    private YamlNode Node(int depth)
    {
        if (depth > MaxDepth)
            throw new YamlException(parser.Current!.Start, parser.Current.End, $"nested deeper than {MaxDepth} levels");
        if (parser.Current is NodeEvent { Anchor.IsEmpty: false } or AnchorAlias)
            throw new YamlException(parser.Current.Start, parser.Current.End, "anchors and aliases are not accepted");
        if (parser.Current is NodeEvent { Tag.IsEmpty: false })
            throw new YamlException(parser.Current.Start, parser.Current.End, "tags are not accepted");
        if (parser.TryConsume<Scalar>(out var scalar))
            return new YamlScalar(Spot(scalar), scalar.Value, scalar.Style is not ScalarStyle.Plain);
        return parser.Accept<SequenceStart>(out _) ? List(depth) : Map(depth);
    }

    private YamlList List(int depth)
    {
        var start = parser.Consume<SequenceStart>();
        var items = new List<YamlNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
            items.Add(Node(depth + 1));
        return new(Spot(start), items);
    }

    private YamlMap Map(int depth)
    {
        var start = parser.Consume<MappingStart>();
        var entries = new List<YamlEntry>();
        var seen = new Dictionary<string, SourceSpot>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (Node(depth + 1) is not YamlScalar key)
                throw new YamlException(parser.Current!.Start, parser.Current.End, "a key must be a single word");
            var value = Node(depth + 1);
            if (!seen.TryAdd(key.Text, key.Spot))
                problems.Add(Catalogue.DuplicateKey.At($"key '{key.Text}' is here twice; the first is in line {seen[key.Text].Line}", key.Spot));
            entries.Add(new(key, value));
        }
        return new(Spot(start), entries);
    }

    private SourceSpot Spot(ParsingEvent e) => new(file, (int)e.Start.Line, (int)e.Start.Column);

    // YamlDotNet repeats the position in front of some messages; ours stands at the front already.
    private static string Sentence(YamlException e)
    {
        var text = e.InnerException is { } inner ? $"{e.Message}: {inner.Message}" : e.Message;
        var end = text.StartsWith("(Line:", StringComparison.Ordinal) ? text.IndexOf("): ", StringComparison.Ordinal) : -1;
        text = end < 0 ? text : text[(end + 3)..];
        return text.TrimEnd('.').Length == 0 ? "not valid YAML" : char.ToLowerInvariant(text[0]) + text[1..].TrimEnd('.');
    }
}
