using Maestro.Runtime.Deliveries.InPlace;
using Maestro.Runtime.Git;

namespace Maestro.Runtime.Fingerprints;

/// <summary>
/// Finds what of a repository is not as its fingerprint says. A file whose stat is the same is taken to be the same: its change time cannot be
/// set back by who writes it. Every other is read again, and held against what git or the fingerprint has of it.
/// </summary>
/// <param name="git">Git in the working tree, with the user's own settings.</param>
/// <param name="repository">The repository as it is.</param>
internal sealed class FingerprintComparer(GitCommand git, RepositoryInfo repository)
{
    private readonly WorkingTree tree = new(repository.Root);

    /// <summary>Every difference.</summary>
    /// <param name="before">The fingerprint.</param>
    /// <param name="moment">The time now.</param>
    /// <param name="ct">Ends with the run.</param>
    public async Task<IReadOnlyList<Change>> CompareAsync(Fingerprint before, DateTimeOffset moment, CancellationToken ct)
    {
        var refs = await new FingerprintTaker(git, repository).RefsAsync(ct);
        return [.. Parts(before.Parts), .. Refs(before.Refs, refs), .. await FilesAsync(before.Files, tree.Look(moment), ct)];
    }

    private IEnumerable<Change> Parts(IReadOnlyDictionary<string, string> before)
    {
        var now = GitParts.Of(repository);
        foreach (var (item, was) in before)
            if (now.GetValueOrDefault(item) is var here && here != was)
                yield return new(item, "", item == GitParts.Head ? $"was '{was}' and is '{here}'" : "is not as it was");
    }

    private static IEnumerable<Change> Refs(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> now)
    {
        foreach (var (name, was) in before)
            if (!now.TryGetValue(name, out var here))
                yield return new(Change.Refs, name, "is gone");
            else if (here != was)
                yield return new(Change.Refs, name, $"was {was} and is {here}") { Now = here };
        foreach (var name in now.Keys.Where(name => !before.ContainsKey(name)))
            yield return new(Change.Refs, name, "is new") { Now = now[name] };
    }

    private async Task<IReadOnlyList<Change>> FilesAsync(IReadOnlyList<FileMark> before, IReadOnlyList<FileMark> now, CancellationToken ct)
    {
        var here = now.GroupBy(mark => mark.Path).ToDictionary(group => group.Key, group => group.First());
        var known = before.Select(mark => mark.Path).ToHashSet();
        var changes = now.Where(mark => !known.Contains(mark.Path)).Select(mark => new Change(Change.Files, mark.Path, "is new")).ToList();
        var touched = new List<FileMark>();
        foreach (var mark in before)
            if (!here.TryGetValue(mark.Path, out var found))
                changes.Add(new(Change.Files, mark.Path, "is gone"));
            else if (mark.Stat?.Mode != found.Stat?.Mode)
                changes.Add(new(Change.Files, mark.Path, "has other permissions or is something else"));
            else if (!mark.IsVouchedFor(found))
                touched.Add(mark);
        changes.AddRange(await ReadAsync(touched, here, ct));
        return [.. changes.OrderBy(change => change.What, StringComparer.Ordinal)];
    }

    private async Task<IEnumerable<Change>> ReadAsync(IReadOnlyList<FileMark> touched, Dictionary<string, FileMark> here, CancellationToken ct)
    {
        var clean = await new CleanHashes(git).OfAsync([.. touched.Where(mark => mark is { Clean: not null, Stat.IsFile: true }).Select(mark => mark.Path)], ct);
        return touched.Select(mark => How(mark, here[mark.Path], clean) is { } how ? new Change(Change.Files, mark.Path, how) : null).OfType<Change>();
    }

    private string? How(FileMark mark, FileMark now, Dictionary<string, string> clean)
    {
        if (mark.Stat is { IsFile: true } && mark.Stat?.Size != now.Stat?.Size)
            return "holds other bytes";
        if ((mark.Raw ?? mark.Clean) is not { } expected)
            return mark.Stat is { IsFile: true } ? "was written; its bytes are not on record, so they may be the same" : null;
        var found = mark.Raw is null && mark.Stat is { IsFile: true } ? clean.GetValueOrDefault(mark.Path) : tree.Hash(mark.Path);
        return found == expected ? null : "holds other bytes";
    }
}
