using System.Text.RegularExpressions;

namespace Maestro.Runtime.Capabilities;

/// <summary>What a path, or a glob of paths, tells of the task that writes there.</summary>
internal static class PathTags
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // Latest.cs and Contest.cs are none: the word has to stand by itself, or as a word of a name in mixed case.
    private static readonly Regex Test = new(
        @"(^|/)([Tt]ests?|[Ss]pecs?|__tests__|e2e|[^/]*\.([A-Za-z]*\.)?([Uu]nit|[Ii]ntegration)?[Tt]ests?)(/|$)|(^|/)test_[^/]*$|[._-](test|spec)s?\.\w+$|[a-z0-9*]Tests?\.\w+$", Linear);

    /// <summary>The tags, in no order.</summary>
    public static IEnumerable<string> Of(string path)
    {
        var parts = path.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
            return [];
        var name = parts[^1].ToLowerInvariant();
        if (CapabilityTags.All.Where(tag => tag.Files.Contains(name)).Select(tag => tag.Name).ToList() is { Count: > 0 } known)
            return known;
        if (Test.IsMatch(path.Replace('\\', '/')))
            return ["tests"];
        var end = Path.GetExtension(name);
        // A text about something is still a text.
        if (CapabilityTags.All.First(tag => tag.Name == "docs").Extensions.Contains(end))
            return ["docs"];
        var folders = end.Length > 0 || name.Contains('*', StringComparison.Ordinal) ? parts[..^1] : parts;
        return CapabilityTags.All.Where(tag => tag.Extensions.Contains(end) || folders.Any(folder => tag.Folders.Contains(folder.ToLowerInvariant()))).Select(tag => tag.Name);
    }
}
