using System.Text.RegularExpressions;

namespace Maestro.Plugins.Gates.Running;

/// <summary>Launchers that exit with a code of their own when what they are to launch is not there.</summary>
internal static class MissingTool
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline;

    // Each is a whole line, which leaves out a program under test that speaks of such things in passing.
    private static readonly Regex[] Patterns =
    [
        // python -m X: the interpreter's own word, which has no traceback before it and names the interpreter's path.
        new(@"^\S*python[0-9.]*(\.exe)?: No module named '?(?<tool>[\w.]+)'?\r?$", Linear),
        new(@"^error: no such (sub)?command: `(?<tool>[^`\r\n]+)`", Linear),
        new(@"^error: '(?<tool>cargo-\w+)(\.exe)?' is not installed for the toolchain", Linear),
        new(@"^npm (ERR!|error) could not determine executable to run\r?$", Linear),
        new(@"^Could not execute because the specified command or file was not found\.\r?$", Linear),
        new(@"^A compatible \.NET SDK was not found\.\r?$", Linear),
        new(@"^go: no such tool ""(?<tool>[^""\r\n]+)""", Linear),
        new(@"^go: cannot find GOROOT directory", Linear),
        new(@"^rustup: command not found|^error: (?<tool>no (default )?toolchain)\b", Linear),
    ];

    /// <summary>What is missing, as the launcher names it; null when it does not say so.</summary>
    public static string? Named(ProcessResult result)
    {
        foreach (var text in (ReadOnlySpan<string>)[result.Error, result.Output])
        {
            foreach (var pattern in Patterns)
            {
                if (pattern.Match(text) is { Success: true } match)
                    return match.Groups["tool"] is { Success: true, Length: < 100 } tool ? tool.Value : "a tool";
            }
        }

        return null;
    }
}
