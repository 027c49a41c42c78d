using Maestro.Plugins.Phases.Reports.Model;

namespace Maestro.Plugins.Phases.Reports.Reading;

/// <summary>What differs between base and result.</summary>
internal static class ChangesReader
{
    public static ChangesEntry Read(IRunHistory history)
    {
        var lines = history.LineChanges.DistinctBy(l => l.Path).ToDictionary(l => l.Path, StringComparer.Ordinal);
        var files = history.Changes.Select(c => lines.GetValueOrDefault(c.Path) is { } l ? new FileEntry(c.Path, c.Kind, l.Added, l.Removed) : new(c.Path, c.Kind, null, null)).ToList();
        return new(
            files.Count(f => f.Kind == FileChangeKind.Added), files.Count(f => f.Kind == FileChangeKind.Modified), files.Count(f => f.Kind == FileChangeKind.Deleted),
            lines.Count > 0 ? files.Sum(f => f.Added ?? 0) : null, lines.Count > 0 ? files.Sum(f => f.Removed ?? 0) : null, files);
    }
}
