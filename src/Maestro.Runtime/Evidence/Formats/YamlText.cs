using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Maestro.Runtime.Evidence.Formats;

/// <summary>Reads the first document of a YAML file. An alias is the very value it stands for, so many of them cost no more than one.</summary>
internal static class YamlText
{
    /// <summary>Reads a text.</summary>
    /// <returns>Its value, or null.</returns>
    public static DataNode? Read(string text, out string why)
    {
        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            why = "";
            return parser.TryConsume<DocumentStart>(out _) ? Value(parser, [], 0) : new DataNode(1);
        }
        catch (YamlException e)
        {
            why = $"it is not valid YAML: line {e.Start.Line}: {e.Message}";
            return null;
        }
    }

    private static DataNode Value(Parser parser, Dictionary<AnchorName, DataNode> anchors, int depth)
    {
        if (depth > DataNode.Deepest)
            throw new YamlException(parser.Current!.Start, parser.Current.End, $"deeper than {DataNode.Deepest}");
        if (parser.TryConsume<AnchorAlias>(out var alias))
            return anchors.GetValueOrDefault(alias.Value) ?? throw new YamlException(alias.Start, alias.End, $"no anchor '{alias.Value}'");
        if (parser.TryConsume<Scalar>(out var scalar))
            return Kept(new((int)scalar.Start.Line, scalar is { Style: ScalarStyle.Plain, Value: "" or "~" or "null" } ? null : scalar.Value), scalar, anchors);
        if (parser.TryConsume<SequenceStart>(out var sequence))
        {
            var list = new DataNode((int)sequence.Start.Line);
            while (!parser.TryConsume<SequenceEnd>(out _))
                list.Items.Add(Value(parser, anchors, depth + 1));
            return Kept(list, sequence, anchors);
        }
        var start = parser.Consume<MappingStart>();
        var map = new DataNode((int)start.Start.Line);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var name = Value(parser, anchors, depth + 1);
            var value = Value(parser, anchors, depth + 1);
            // A name that is no text is nothing anyone looks for. A block begins on the line of its name, as people see it.
            if (name.Text is { } known)
                map.Add(known, value.At(name.Line));
        }
        return Kept(map, start, anchors);
    }

    private static DataNode Kept(DataNode node, NodeEvent from, Dictionary<AnchorName, DataNode> anchors) =>
        from.Anchor.IsEmpty ? node : anchors[from.Anchor] = node;
}
