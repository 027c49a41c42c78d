using YamlDotNet.Core;

namespace Maestro.Plugins.Phases.Plans.Revisions;

/// <summary>Where lines of a text begin, whatever ends them.</summary>
internal sealed class LineStarts
{
    private readonly List<int> starts = [0];
    private readonly int length;

    public LineStarts(string text)
    {
        length = text.Length;
        for (var at = 0; at < text.Length; at++)
            if (text[at] == '\n')
                starts.Add(at + 1);
    }

    /// <summary>Where a line begins; the text's end for one behind the last.</summary>
    /// <param name="line">From 1.</param>
    public int Of(long line) => line > starts.Count ? length : starts[(int)line - 1];

    /// <summary>Where a place of a node is.</summary>
    public int Of(Mark mark) => Of(mark.Line) + (int)mark.Column - 1;
}
