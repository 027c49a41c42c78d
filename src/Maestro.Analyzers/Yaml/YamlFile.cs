using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Maestro.Analyzers.Yaml;

/// <summary>Reads a yaml file with the place of every value. What the tool would refuse is null here: the tool says so itself.</summary>
internal sealed class YamlFile
{
    // As the tool has them.
    private const int MaxLength = 1_000_000;
    private const int MaxDepth = 32;

    private readonly string _path;
    private readonly SourceText _text;
    private readonly Parser _parser;
    private readonly CancellationToken _cancellationToken;

    private YamlFile(string path, SourceText text, CancellationToken cancellationToken) =>
        (_path, _text, _parser, _cancellationToken) = (path, text, new Parser(new StringReader(text.ToString())), cancellationToken);

    /// <summary>The file's mapping, or null.</summary>
    internal static YamlMapping? Read(AdditionalText file, CancellationToken cancellationToken)
    {
        if (file.GetText(cancellationToken) is not { Length: <= MaxLength } text)
            return null;
        try
        {
            return new YamlFile(file.Path, text, cancellationToken).Document();
        }
        // A file in the midst of being written must not end the analysis, whatever a parser makes of it.
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return null;
        }
    }

    private YamlMapping? Document()
    {
        _parser.Consume<StreamStart>();
        return _parser.TryConsume<DocumentStart>(out _) ? Node(0) as YamlMapping : null;
    }

    private YamlValue Node(int depth)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (depth > MaxDepth || _parser.Current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false })
            throw new YamlException("not taken by the tool");
        if (_parser.TryConsume<Scalar>(out var scalar))
            return new YamlText(scalar.Style == ScalarStyle.Plain && scalar.Value is "~" or "null" ? "" : scalar.Value, At(scalar));
        return _parser.TryConsume<SequenceStart>(out var list) ? Sequence(list, depth) : Mapping(depth);
    }

    private YamlSequence Sequence(SequenceStart start, int depth)
    {
        var items = new List<YamlValue>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
            items.Add(Node(depth + 1));
        return new(items, At(start));
    }

    private YamlMapping Mapping(int depth)
    {
        var start = _parser.Consume<MappingStart>();
        var pairs = new List<YamlPair>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = Node(depth + 1);
            pairs.Add(new((YamlText)key, Node(depth + 1)));
        }

        return new(pairs, At(start));
    }

    // By line and column, which the parser and the compiler count alike; offsets they do not.
    private Location At(ParsingEvent found)
    {
        var start = Position(found.Start);
        var span = TextSpan.FromBounds(start, Math.Max(start, Position(found.End)));
        return Location.Create(_path, span, _text.Lines.GetLinePositionSpan(span));
    }

    private int Position(Mark mark)
    {
        var line = _text.Lines[Math.Min((int)mark.Line, _text.Lines.Count) - 1];
        return Math.Min(line.Start + (int)mark.Column - 1, line.EndIncludingLineBreak);
    }
}
