using System.Globalization;

namespace Maestro.Runtime.Decisions.Graphs;

/// <summary>What lines of PSPLIB say.</summary>
internal static class PsplibLines
{
    /// <summary>The number after the colon of a line such as <c>  - renewable                 :  4   R</c>.</summary>
    public static int? Count(string line) =>
        line.Split(':') is [_, var after] && after.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [var word, ..]
        && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    /// <summary>The numbers of the next line, where it is that job's; else null.</summary>
    public static int[]? Job(GraphLines lines, int job) =>
        lines.Take() is { } line && GraphLines.Numbers(line) is [var number, ..] numbers && number == job ? numbers : null;
}
