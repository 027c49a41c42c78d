using System.Text.RegularExpressions;

namespace Maestro.Plugins.Phases.Reviews.Changes;

/// <summary>Lines that a change brought. One that was only moved, within its file or from another, was there before.</summary>
internal static class NewLines
{
    // Longer ones are data, or made by a program.
    private const int Longest = 4000;

    private static readonly Regex Foreign = new(
        @"(^|/)(node_modules|vendor|third_party|bower_components|dist|\.yarn)/|\.min\.(js|css)$|\.(map|snap|lock|g\.cs|designer\.cs|pb\.go)$|(^|/)(package-lock\.json|packages\.lock\.json|pnpm-lock\.yaml|go\.sum)$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>Those of every file, in order.</summary>
    public static IReadOnlyList<NewLine> Of(IReadOnlyList<ChangedFile> files)
    {
        var before = files.SelectMany(file => file.Removed).Select(line => line.Text.Trim()).ToHashSet(StringComparer.Ordinal);
        return [.. files.SelectMany(file => file.Added
            .Where(line => line.Text.Length <= Longest && !string.IsNullOrWhiteSpace(line.Text) && !before.Contains(line.Text.Trim()))
            .Select(line => new NewLine(file.Path, line.Number, line.Text)))];
    }

    /// <summary>Whether a file is somebody else's work, or a program's.</summary>
    public static bool IsForeign(string path) => Foreign.IsMatch(path);
}
