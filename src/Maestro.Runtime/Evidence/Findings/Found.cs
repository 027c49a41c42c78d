namespace Maestro.Runtime.Evidence.Findings;

/// <summary>Takes what readers find, in any order.</summary>
internal sealed class Found
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, UnreadFile> unread = new(StringComparer.Ordinal);

    // Asked for once all manifests are read.
    private HashSet<string>? locks;

    /// <summary>Manifests so far.</summary>
    public List<ManifestFile> Manifests { get; } = [];

    /// <summary>Packages so far.</summary>
    public List<PackageUse> Packages { get; } = [];

    /// <summary>Versions so far.</summary>
    public List<ToolVersion> Versions { get; } = [];

    /// <summary>Tools so far.</summary>
    public List<ToolUse> Tools { get; } = [];

    /// <summary>Projects so far, without their layers.</summary>
    public List<CodeProject> Projects { get; } = [];

    /// <summary>Habits so far.</summary>
    public Votes Votes { get; } = new();

    /// <summary>What could not be read so far, by path.</summary>
    public IReadOnlyList<UnreadFile> UnreadFiles
    {
        get
        {
            lock (gate)
                return [.. unread.Values.OrderBy(file => file.Path, StringComparer.Ordinal)];
        }
    }

    /// <summary>Whether a file is a lock file that was read.</summary>
    public bool IsLock(string path) => (locks ??= [.. Manifests.Where(m => m.Kind == ManifestKind.Lock).Select(m => m.Path)]).Contains(path);

    /// <summary>A file that could not be read. Safe for several threads; of one file the first reason stays.</summary>
    public void Unread(string path, string why)
    {
        lock (gate)
            unread.TryAdd(path, new(path, why));
    }

    /// <summary>A version that a file asks for; nothing where it is empty.</summary>
    public void Version(string tool, string? version, string path, int line)
    {
        if (version?.Trim() is { Length: > 0 } known)
            Versions.Add(new(tool, known, path, line));
    }

    /// <summary>A package that a file names.</summary>
    public void Package(string ecosystem, string name, string? version, PackageScope scope, string path, int line, bool direct = true) =>
        Packages.Add(new(ecosystem, name, string.IsNullOrWhiteSpace(version) ? null : version.Trim(), scope, direct, path, line));
}
