using System.Text.RegularExpressions;

namespace Maestro.Plugins.Gates.Running;

/// <summary>Finds a known program at its place in a command line, to hand it further arguments.</summary>
internal static class CommandWords
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline;

    // Where a command begins, and what may stand before its program: variables set for it, and launchers that hand everything on.
    private const string Start = @"(?<before>(^|[;&|(])\s*(\w+=\S*\s+)*((npx|pnpm exec|yarn|bunx|poetry run|uv run|pipenv run|hatch run)\s+)?)";

    /// <summary>Compiles the words of a program, such as <c>dotnet\s+test</c>.</summary>
    public static Regex Pattern(string words) => new($@"{Start}(?<program>{words})(?<after>\s|$)", Linear);

    /// <summary>The command line with arguments right after the program's words; null unless it is called exactly once.</summary>
    public static string? Insert(string commandLine, Regex program, string arguments)
    {
        if (program.Matches(commandLine) is not [var only])
            return null;
        var at = only.Groups["program"].Index + only.Groups["program"].Length;
        return $"{commandLine[..at]} {arguments}{commandLine[at..]}";
    }

    /// <summary>The command line with further arguments, each its own, wherever the program is called.</summary>
    public static string InsertEach(string commandLine, Regex program, Func<string> arguments) =>
        program.Replace(commandLine, match => $"{match.Groups["before"].Value}{match.Groups["program"].Value} {arguments()}{match.Groups["after"].Value}");
}
