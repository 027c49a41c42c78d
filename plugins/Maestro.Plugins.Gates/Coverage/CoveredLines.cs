using Maestro.Plugins.Gates.Running;

namespace Maestro.Plugins.Gates.Coverage;

/// <summary>How often each line that can be covered was run, by file relative to the workspace; all reports together.</summary>
internal sealed class CoveredLines(string root)
{
    private readonly Dictionary<string, Dictionary<int, long>> files = new(StringComparer.Ordinal);
    private readonly Dictionary<(string File, IReadOnlyList<string> Sources), string?> places = [];

    /// <summary>How many files the reports tell of that lie in the workspace.</summary>
    public int FileCount => files.Count;

    /// <summary>The lines of a file with how often they ran; null when no report tells of it.</summary>
    public IReadOnlyDictionary<int, long>? Of(string file) => files.GetValueOrDefault(file);

    /// <summary>Takes a line in. One that several reports tell of counts as run when any of them says so.</summary>
    /// <param name="file">As the report names it.</param>
    /// <param name="sources">Folders that a relative name may be relative to; the workspace is always one.</param>
    /// <param name="line">From 1.</param>
    /// <param name="hits">How often it ran.</param>
    public void Add(string file, IReadOnlyList<string> sources, int line, long hits)
    {
        if (line < 1 || Relative(file, sources) is not { } path)
            return;
        if (!files.TryGetValue(path, out var lines))
            files[path] = lines = [];
        lines[line] = Math.Max(lines.GetValueOrDefault(line), hits);
    }

    // Asked once per line, and each answer looks at the disk.
    private string? Relative(string file, IReadOnlyList<string> sources)
    {
        if (!places.TryGetValue((file, sources), out var place))
            places[(file, sources)] = place = Place(file, sources);
        return place;
    }

    private string? Place(string file, IReadOnlyList<string> sources)
    {
        if (Path.IsPathRooted(file))
            return WorkspacePath.Relative(root, file);
        var found = sources.Select(s => Path.GetFullPath(Path.Combine(root, s, file))).FirstOrDefault(File.Exists);
        return WorkspacePath.Relative(root, found ?? Path.GetFullPath(Path.Combine(root, file)));
    }
}
