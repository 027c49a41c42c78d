namespace Maestro.Plugins.DotNet.Places;

/// <summary>Lines and columns of a text as offsets in it.</summary>
internal sealed class LineMap
{
    private readonly List<int> starts = [0];

    /// <summary>Reads the text's lines, however they end.</summary>
    public LineMap(string text)
    {
        for (var at = 0; at < text.Length; at++)
            if (text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.Length || text[at + 1] != '\n')))
                starts.Add(at + 1);
    }

    /// <summary>The offset of a line and column, both from 1.</summary>
    public int Offset(int line, int column) => starts[line - 1] + column - 1;
}
