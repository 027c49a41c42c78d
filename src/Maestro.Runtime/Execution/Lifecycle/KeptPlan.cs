using System.Text;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Texts;

namespace Maestro.Runtime.Execution.Lifecycle;

/// <summary>A plan in the user's working tree, where planning alone leaves it: beside whatever is there, and never through a symbolic link.</summary>
internal static class KeptPlan
{
    private const string Folder = ".maestro/plans";
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes it, where it is not there as it is.</summary>
    /// <param name="root">The working tree.</param>
    /// <param name="plan">The plan; one without a path gets the first that is free.</param>
    /// <param name="given">The text of the plan that was given, whose file may be written anew; null where none was.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>Where it is, relative.</returns>
    public static async Task<Outcome<string>> WriteAsync(string root, WorkPlan plan, string? given, CancellationToken ct)
    {
        for (var number = 1; ; number++)
        {
            var path = plan.Path ?? (number == 1 ? $"{Folder}/{plan.Slug}.md" : $"{Folder}/{plan.Slug}-{number}.md");
            var file = Path.Combine(root, path);
            var there = TextFile.IsThere(file) ? await TextFile.ReadAsync(file, ct) : null;
            if (there?.Text == plan.Markdown)
                return path;
            if (plan.Path is null && Taken(file))
                continue;
            if (Unwritable(root, path) is { } problem)
                return problem;
            if (there is not null && there.Text == given)
                // The plan that was given, with what was answered.
                await there.WriteAsync(file, plan.Markdown, ct);
            else if (Taken(file))
                return Catalogue.FileExists.At($"{path} is already there", SourceSpot.Of(path), "Remove or rename it.");
            else
                await WriteNewAsync(file, plan.Markdown, ct);
            return path;
        }
    }

    private static async Task WriteNewAsync(string file, string markdown, CancellationToken ct)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await using var stream = new FileStream(file, FileMode.CreateNew);
        await stream.WriteAsync(Utf8.GetBytes(markdown), ct);
    }

    private static bool Taken(string file) => Path.Exists(file) || IsLink(file);

    // A planner may name any path, and a repository may have a link anywhere.
    private static Diagnostic? Unwritable(string root, string path)
    {
        var relative = Path.GetRelativePath(root, Path.GetFullPath(path, root));
        if (relative == ".." || relative.StartsWith($"..{Path.DirectorySeparatorChar}", StringComparison.Ordinal) || Path.IsPathRooted(relative))
            return Catalogue.OutsideRepository.At($"the plan's path '{path}' leads out of the repository", SourceSpot.Of(path));
        var parts = relative.Split(Path.DirectorySeparatorChar);
        for (var end = 1; end <= parts.Length; end++)
            if (IsLink(Path.Combine([root, .. parts[..end]])))
                return Catalogue.OutsideRepository.At($"the plan would be written through the symbolic link '{string.Join('/', parts[..end])}'", SourceSpot.Of(path), "Put a folder or file in the place of the link.");
        return null;
    }

    private static bool IsLink(string file) => new FileInfo(file).LinkTarget is not null;
}
