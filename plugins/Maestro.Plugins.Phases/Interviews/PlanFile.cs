using System.Text;

namespace Maestro.Plugins.Phases.Interviews;

/// <summary>Keeps a plan in the repository, under <c>.maestro/plans/</c>.</summary>
internal static class PlanFile
{
    private const string Folder = ".maestro/plans";
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes it beside whatever is there: another plan of the same name is never overwritten.</summary>
    /// <returns>The relative path, or null when a symbolic link stands where the folder should be.</returns>
    public static async Task<string?> SaveAsync(string root, string slug, string markdown, CancellationToken cancellationToken)
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

    /// <summary>The given plan's own path, where it lies in the workspace just as it was given.</summary>
    public static async Task<string?> FindAsync(string root, string? planPath, string markdown, CancellationToken cancellationToken)
    {
        if (planPath is null || Plans.ClaimPath.Leaves(planPath))
            return null;

        var path = Path.Combine(root, planPath);
        return File.Exists(path) && await File.ReadAllTextAsync(path, cancellationToken) == markdown ? planPath.Replace('\\', '/') : null;
    }

    private static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;
}
