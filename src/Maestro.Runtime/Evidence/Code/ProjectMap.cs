using Maestro.Runtime.Evidence.Findings;

namespace Maestro.Runtime.Evidence.Code;

/// <summary>Tells which .NET project a file of code is in: that of the nearest folder above it that has one.</summary>
internal sealed class ProjectMap(IEnumerable<CodeProject> projects)
{
    private readonly Dictionary<string, CodeProject> byFolder =
        projects.Where(p => p.Path.EndsWith("proj", StringComparison.Ordinal)).GroupBy(p => p.Folder).ToDictionary(g => g.Key, g => g.OrderBy(p => p.Path, StringComparer.Ordinal).First(), StringComparer.Ordinal);

    /// <summary>The project; null where the file is in none.</summary>
    public CodeProject? Of(string path)
    {
        for (var folder = SourceFiles.FolderOf(path); ; folder = SourceFiles.FolderOf(folder))
            if (byFolder.GetValueOrDefault(folder) is { } project || folder.Length == 0)
                return byFolder.GetValueOrDefault(folder);
    }
}
