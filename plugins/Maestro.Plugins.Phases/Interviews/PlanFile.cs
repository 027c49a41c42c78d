using System.Text;
using Maestro.Runtime.Texts;

namespace Maestro.Plugins.Phases.Interviews;

/// <summary>Keeps a plan in the repository, under <c>.maestro/plans/</c>.</summary>
internal static class PlanFile
{
    private const string Folder = ".maestro/plans";
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Keeps it: a given plan that lies in the workspace in its own place, any other beside whatever is there.</summary>
    /// <returns>The relative path, or null when a symbolic link stands where the folder should be.</returns>
    public static async Task<string?> KeepAsync(string root, RunRequest request, string slug, string markdown, CancellationToken cancellationToken)
    {
        if (await OwnAsync(root, request, markdown, cancellationToken) is not { Path: var path, File: var file })
            return await SaveAsync(root, slug, markdown, cancellationToken);
        if (markdown != file.Text)
            await file.WriteAsync(Path.Combine(root, path), markdown, cancellationToken);
        return path;
    }

    // Another plan of the same name is never overwritten.
    private static async Task<string?> SaveAsync(string root, string slug, string markdown, CancellationToken cancellationToken)
    {
        if (IsLink(Path.Combine(root, ".maestro")) || IsLink(Path.Combine(root, Folder)))
            return null;

        Directory.CreateDirectory(Path.Combine(root, Folder));
        for (var number = 1; ; number++)
        {
            var relative = number == 1 ? $"{Folder}/{slug}.md" : $"{Folder}/{slug}-{number}.md";
            var path = Path.Combine(root, relative);
            if (IsLink(path))
                continue;
            // A resumed run finds its own plan and is content with it.
            if (File.Exists(path) && await File.ReadAllTextAsync(path, cancellationToken) == markdown)
                return relative;
            if (Path.Exists(path))
                continue;

            await File.WriteAllTextAsync(path, markdown, Utf8, cancellationToken);
            return relative;
        }
    }

    // The given plan's own file, where it lies in the workspace just as it was given, or as a pass before this one left it.
    private static async Task<(string Path, TextFile File)?> OwnAsync(string root, RunRequest request, string markdown, CancellationToken cancellationToken)
    {
        if (request is not { PlanText: { } given, PlanPath: { } planPath } || Plans.ClaimPath.Leaves(planPath))
            return null;

        var path = Path.Combine(root, planPath);
        if (!TextFile.IsThere(path) || await TextFile.ReadAsync(path, cancellationToken) is not { } file || (file.Text != given && file.Text != markdown))
            return null;
        // What is behind a link is read, and never written.
        return markdown == file.Text || !IsLink(path) ? (planPath.Replace('\\', '/'), file) : null;
    }

    private static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;
}
