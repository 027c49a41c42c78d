using Tomlyn;
using Tomlyn.Parsing;
using Tomlyn.Syntax;

namespace Maestro.Runtime.Evidence.Formats;

/// <summary>Reads TOML.</summary>
internal static class TomlText
{
    /// <summary>Reads a text.</summary>
    /// <returns>Its root table, or null.</returns>
    public static DataNode? Read(string text, out string why)
    {
        try
        {
            // The parser of trees calls itself for each level; this one does not, and so can say that there are too many.
            var depth = TomlParser.Create(text);
            while (depth.MoveNext())
                if (depth.Depth > DataNode.Deepest)
                {
                    why = $"it is not valid TOML: line {depth.Current.Line}: deeper than {DataNode.Deepest}";
                    return null;
                }
            why = "";
            return Root(SyntaxParser.ParseStrict(text));
        }
        catch (TomlException e)
        {
            why = $"it is not valid TOML: {e.Message.Split('\n')[0].Trim()}";
            return null;
        }
    }

    private static DataNode Root(DocumentSyntax document)
    {
        var root = new DataNode(1);
        Fill(root, document.KeyValues);
        foreach (var table in document.Tables)
        {
            var path = Path(table.Name!);
            var above = Table(root, path[..^1], Line(table));
            DataNode target;
            if (table is TableArraySyntax)
            {
                var list = above[path[^1]] is { Exists: true } known ? known : above.Add(path[^1], new(Line(table)));
                list.Items.Add(target = new(Line(table)));
            }
            else
                target = Table(above, [path[^1]], Line(table));
            Fill(target, table.Items);
        }
        return root;
    }

    private static void Fill(DataNode table, IEnumerable<KeyValueSyntax> values)
    {
        foreach (var pair in values)
        {
            var path = Path(pair.Key!);
            Table(table, path[..^1], Line(pair)).Add(path[^1], Value(pair.Value, Line(pair)));
        }
    }

    // The table at a path, made where it is not there; of a list of tables the last, as TOML has it.
    private static DataNode Table(DataNode from, IReadOnlyList<string> path, int line)
    {
        foreach (var name in path)
        {
            var next = from[name] is { Exists: true } known ? known : from.Add(name, new(line));
            from = next.Items.Count > 0 ? next.Items[^1] : next;
        }
        return from;
    }

    private static DataNode Value(ValueSyntax? value, int line)
    {
        switch (value)
        {
            case StringValueSyntax text:
                return new(line, text.Value);
            case ArraySyntax array:
                var list = new DataNode(line);
                foreach (var item in array.Items)
                    list.Items.Add(Value(item.Value, Line(item)));
                return list;
            case InlineTableSyntax inline:
                var table = new DataNode(line);
                Fill(table, inline.Items.Select(item => item.KeyValue).OfType<KeyValueSyntax>());
                return table;
            default:
                return new(line, value?.ToString().Trim());
        }
    }

    private static string[] Path(KeySyntax key) => [Name(key.Key), .. key.DotKeys.Select(dotted => Name(dotted.Key))];

    private static string Name(BareKeyOrStringValueSyntax? key) => key switch
    {
        BareKeySyntax bare => bare.Key?.Text ?? "",
        StringValueSyntax text => text.Value ?? "",
        _ => "",
    };

    private static int Line(SyntaxNode node) => node.Span.Start.Line + 1;
}
