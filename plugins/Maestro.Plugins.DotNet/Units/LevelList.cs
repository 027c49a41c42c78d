using NuGet.Versioning;

namespace Maestro.Plugins.DotNet.Units;

/// <summary>The combinations of versions that are tried for packages that go together, best first.</summary>
internal static class LevelList
{
    /// <summary>Makes them.</summary>
    /// <param name="slots">The packages, each with a version to be raised to at least.</param>
    /// <param name="ties">For each package the number of the first that has its version with it, since they are written in one place.</param>
    /// <param name="most">How many there may be.</param>
    public static IReadOnlyList<IReadOnlyList<NuGetVersion?>> Of(IReadOnlyList<Slot> slots, IReadOnlyList<int> ties, int most)
    {
        var levels = slots is [var only] ? only.Candidates.Select(version => (IReadOnlyList<NuGetVersion?>)[version])
            : ties.All(tie => tie == 0) ? Common(slots).Select(version => (IReadOnlyList<NuGetVersion?>)[.. slots.Select(_ => version)])
            : (InStep(slots) ? ByVersion(slots) : ByPlace(slots)).Select(level => (IReadOnlyList<NuGetVersion?>)[.. ties.Select(tie => level[tie])]);
        return [.. levels.Take(most)];
    }

    private static IEnumerable<NuGetVersion> Common(IReadOnlyList<Slot> slots) => slots[0].Candidates.Where(version => slots.All(slot => slot.Candidates.Contains(version)));

    // Families are published together: most of their versions are the same. Where the nearest version is best, as when only harm is to be mended, each goes by itself.
    private static bool InStep(IReadOnlyList<Slot> slots)
    {
        var longest = slots.MaxBy(slot => slot.Candidates.Count)!;
        return slots.All(slot => slot.Candidates[0] == slot.Candidates.Max() && 2 * slot.Candidates.Count(longest.Candidates.Contains) >= slot.Candidates.Count);
    }

    private static IEnumerable<IReadOnlyList<NuGetVersion?>> ByVersion(IReadOnlyList<Slot> slots) => slots.SelectMany(slot => slot.Candidates).Distinct().OrderDescending()
        .Select(most => (IReadOnlyList<NuGetVersion?>)[.. slots.Select(slot => slot.Candidates.Where(version => version <= most).Max())]);

    private static IEnumerable<IReadOnlyList<NuGetVersion?>> ByPlace(IReadOnlyList<Slot> slots) =>
        Enumerable.Range(0, slots.Max(slot => slot.Candidates.Count)).Select(at => (IReadOnlyList<NuGetVersion?>)[.. slots.Select(slot => slot.Candidates[Math.Min(at, slot.Candidates.Count - 1)])]);
}
