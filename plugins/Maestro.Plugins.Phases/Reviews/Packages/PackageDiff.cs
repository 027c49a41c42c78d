namespace Maestro.Plugins.Phases.Reviews.Packages;

/// <summary>Which packages are used in another way than before, whichever file names them.</summary>
internal static class PackageDiff
{
    public static IReadOnlyList<PackageChange> Of(RepositoryEvidence before, RepositoryEvidence after)
    {
        var (old, now) = (ByName(before), ByName(after));
        return [.. old.Keys.Union(now.Keys).OrderBy(key => key.Ecosystem, StringComparer.Ordinal).ThenBy(key => key.Name, StringComparer.OrdinalIgnoreCase)
            .Select(key => new PackageChange(old.GetValueOrDefault(key)?[0], now.GetValueOrDefault(key)?[0]) is var change
                && Versions(old.GetValueOrDefault(key)).SetEquals(Versions(now.GetValueOrDefault(key))) && change is { Before: not null, After: not null } ? null : change)
            .OfType<PackageChange>()];
    }

    // Whoever asks for a package comes before a lock file that merely holds it.
    private static Dictionary<(string Ecosystem, string Name), List<PackageUse>> ByName(RepositoryEvidence evidence) =>
        evidence.Packages.GroupBy(use => (use.Ecosystem, use.Name.ToLowerInvariant())).ToDictionary(uses => uses.Key, uses => uses.OrderByDescending(use => use.Direct).ThenByDescending(use => use.Version is not null).ThenBy(use => use.Path, StringComparer.Ordinal).ToList());

    private static HashSet<string> Versions(List<PackageUse>? uses) => [.. (uses ?? []).Select(use => use.Version).OfType<string>()];
}
