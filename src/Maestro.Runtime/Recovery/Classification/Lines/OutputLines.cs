using System.Text.RegularExpressions;

namespace Maestro.Runtime.Recovery.Classification.Lines;

/// <summary>The lines of an output's head and tail, without what colours them, moves the cursor or says when they were written.</summary>
internal static partial class OutputLines
{
    private const int HeadChars = 96 * 1024;
    private const int TailChars = 192 * 1024;
    private const int HeadLines = 300;
    private const int TailLines = 900;
    private const int Longest = 1000;

    /// <summary>The lines that are looked at.</summary>
    public static IReadOnlyList<string> Of(string output)
    {
        var ends = output.Length <= HeadChars + TailChars ? output : $"{output.AsSpan(0, HeadChars)}\n{output.AsSpan(output.Length - TailChars)}";
        var lines = new List<string>();
        foreach (var line in Escapes().Replace(ends, "").AsSpan().EnumerateLines())
            lines.Add(Plain(line));
        return lines.Count <= HeadLines + TailLines ? lines : [.. lines[..HeadLines], .. lines[^TailLines..]];
    }

    private static string Plain(ReadOnlySpan<char> line)
    {
        if (line.Length > Longest)
            line = line[..Longest];
        // A runner of runners writes its stamp before that of the one it runs.
        for (var times = 0; times < 3 && Stamp().EnumerateMatches(line) is var found && found.MoveNext(); times++)
            line = line[found.Current.Length..];
        return line.TrimEnd().ToString();
    }

    [GeneratedRegex(@"\x1B\[[0-9;:?]*[ -/]*[@-~]|\x1B\][^\x07\x1B]*(\x07|\x1B\\)|\x1B[@-Z\\^_=>]|[\x00-\x08\x0B\x0E-\x1A]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Escapes();

    // A date and time, a time of day, or the step and seconds of a container build; one blank goes with it, what is indented stays so.
    [GeneratedRegex(@"^(\[?[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}:[0-9]{2}([.,][0-9]+)?( ?(Z|UTC|[+-][0-9]{2}:?[0-9]{2}))?\]?|\[[0-9]{2}:[0-9]{2}:[0-9]{2}([.,][0-9]+)?\]|[0-9]{2}:[0-9]{2}:[0-9]{2}[.,][0-9]+|#[0-9]+ [0-9]+\.[0-9]+)( |$)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Stamp();
}
