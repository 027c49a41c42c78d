using System.Text.RegularExpressions;
using Maestro.Plugins.Gates.Running;

namespace Maestro.Plugins.Gates.Results;

/// <summary>The first place of a stack trace that lies in the workspace: frames of libraries help nobody.</summary>
internal static class StackPlace
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline;

    private static readonly Regex[] Patterns =
    [
        new(@"\sin (?<file>.+?):line (?<line>\d+)", Linear),
        new(@"^\s*File ""(?<file>[^""]+)"", line (?<line>\d+)", Linear),
        new(@"^(?<file>[^\s:]+\.\w+):(?<line>\d+):", Linear),
    ];

    public static (string? File, int Line) First(string trace, string workspace)
    {
        foreach (var match in Patterns.SelectMany(p => p.Matches(trace)))
        {
            if (WorkspacePath.Relative(workspace, match.Groups["file"].Value) is { } file && int.TryParse(match.Groups["line"].Value, out var line))
                return (file, line);
        }

        return (null, 0);
    }
}
