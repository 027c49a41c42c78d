using Maestro.Plugins.DotNet.Places;
using Maestro.Plugins.DotNet.Projects;
using NuGet.Versioning;

namespace Maestro.Plugins.DotNet.Units;

/// <summary>Which packages of a repository need which others raised, by what the versions they may be raised to depend on.</summary>
/// <param name="slots">The packages.</param>
/// <param name="solution">Which projects see each other.</param>
internal sealed class SlotGraph(IReadOnlyList<Slot> slots, Solution solution)
{
    private readonly Dictionary<string, IReadOnlySet<string>> closures = solution.References.Keys.ToDictionary(project => project, solution.Closure);

    // Where each package stands among the slots, and the upper bounds that what is there now sets for it.
    private readonly ILookup<string, int> standing = Enumerable.Range(0, slots.Count).Where(at => slots[at].Kind == PlaceKind.Package).ToLookup(at => slots[at].Package, StringComparer.OrdinalIgnoreCase);
    private readonly ILookup<string, (Slot By, VersionRange Range)> bounds = slots.Where(slot => slot.Candidates.Count > 0 && slot.Facts(slot.From) is not null)
        .SelectMany(slot => Needs.Of(slot.Facts(slot.From)!, slot.Frameworks).Where(need => need.VersionRange.HasUpperBound).Select(need => (need.Id, Bound: (slot, need.VersionRange))))
        .ToLookup(pair => pair.Id, pair => pair.Bound, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The packages with the versions left out that cannot come true: they need another package at a version that it is held below. Restore would refuse
    /// them as a downgrade.
    /// </summary>
    /// <param name="left">Takes what was left out, and why.</param>
    public IReadOnlyList<Slot> Feasible(List<LeftAlone> left)
    {
        var now = slots.ToList();
        for (var again = true; again;)
        {
            again = false;
            for (var at = 0; at < now.Count; at++)
            {
                var slot = now[at];
                foreach (var version in slot.Candidates)
                    if (Blocked(slot, version, now) is { } why)
                    {
                        now[at] = now[at] with { Candidates = [.. now[at].Candidates.Where(candidate => candidate != version)] };
                        left.Add(new(slot.Package, version.ToNormalizedString(), why));
                        again = true;
                    }
            }
        }
        return now;
    }

    /// <summary>The packages that must be raised before a package can be, or with it.</summary>
    public IEnumerable<Slot> Before(Slot slot)
    {
        if (slot.Candidates is not [var target, ..])
            return [];
        var needed = slot.Facts(target) is { } facts
            ? Needs.Of(facts, slot.Frameworks).SelectMany(need => standing[need.Id].Select(at => slots[at]).Where(other => other.Candidates.Count > 0 && Seen(slot, other) && other.From < need.VersionRange.MinVersion))
            : [];
        // What is there now may not bear the new version of what it depends on.
        var holding = slot.Kind == PlaceKind.Package ? bounds[slot.Package].Where(bound => bound.By != slot && Seen(bound.By, slot) && !bound.Range.Satisfies(target)).Select(bound => bound.By) : [];
        return needed.Concat(holding).Distinct();
    }

    private string? Blocked(Slot slot, NuGetVersion version, List<Slot> now)
    {
        if (slot.Facts(version) is not { } facts)
            return null;
        foreach (var need in Needs.Of(facts, slot.Frameworks))
            if (need.VersionRange.MinVersion is { } least && standing[need.Id].Select(at => now[at]).FirstOrDefault(other => Seen(slot, other) && other.From < least && !other.Candidates.Any(candidate => candidate >= least)) is { } held)
                return $"it needs {held.Package} {least.ToNormalizedString()} or newer, which stays at {held.From.ToNormalizedString()}";
        return null;
    }

    // A project that references the one itself, and the other itself or through projects it references.
    private bool Seen(Slot dependent, Slot dependency) =>
        dependency.Projects.Any(project => dependent.Projects.Any(own => own == project || (closures.GetValueOrDefault(project)?.Contains(own) ?? false)));
}
