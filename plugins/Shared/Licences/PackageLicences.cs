using System.Text.Json;

namespace Maestro.Plugins.Licences;

/// <summary>Every package whose licence the workspace's files tell.</summary>
internal static class PackageLicences
{
    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, MaxRecursionDepth = 12 };

    private static readonly (string File, Func<string, string, IEnumerable<PackageLicence>> Read)[] Sources =
        [("project.assets.json", RestoredNuGet.Read), ("package-lock.json", NpmLock.Read)];

    /// <summary>The packages, each once, or why a file cannot be read.</summary>
    public static (IReadOnlyList<PackageLicence> Packages, string? Problem) Read(string root)
    {
        var all = new Dictionary<(string, string), PackageLicence>();
        foreach (var (name, read) in Sources)
        {
            // What packages bring along of their own is not what this repository uses.
            foreach (var file in Directory.EnumerateFiles(root, name, Everywhere).Where(f => !f.Replace('\\', '/').Contains("/node_modules/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            {
                try
                {
                    foreach (var package in read(root, file))
                        all.TryAdd((package.Package, package.Version), package);
                }
                catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
                {
                    return ([], $"{Path.GetRelativePath(root, file)} cannot be read: {e.Message}");
                }
            }
        }

        return ([.. all.Values], null);
    }
}
