using System.Text.RegularExpressions;

namespace Maestro.Runtime.Recovery.Classification.Rules;

/// <summary>Lines in the format that MSBuild asks of its tools, and TypeScript's own: a place, error or warning, a code, a message.</summary>
internal static class CodedLine
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // https://learn.microsoft.com/visualstudio/msbuild/msbuild-diagnostic-format-for-tasks
    private static readonly Regex Pattern = new(
        @"^\s*(\d+>)?\s*(\S.*(\(\d+([,-]\d+)*\)|\.\w+|:\d+:\d+)\s?(:| -)\s+|(CSC|FSC|VBC|MSBUILD|LINK|EXEC|ILC|ILLINK|NuGet|dotnet)\s?:\s+)?(?<kind>error|warning)\s+(?<code>[A-Za-z]{1,12}\d{1,5}|[A-Z]{5,16})\s?:\s*(?<message>.*)$", Linear);

    /// <summary>Reads a line.</summary>
    /// <returns>What it tells, null for a warning's; and whether it was such a line at all.</returns>
    public static (bool Is, (Signal Signal, string Reason)? Tells) Read(string line)
    {
        if (Pattern.Match(line) is not { Success: true } match)
            return (false, null);
        return match.Groups["kind"].ValueSpan is "warning"
            ? (true, null)
            : (true, DiagnosticCodes.Tell(match.Groups["code"].Value, match.Groups["message"].Value) ?? (Signal.Compiler, match.Groups["code"].Value));
    }
}
