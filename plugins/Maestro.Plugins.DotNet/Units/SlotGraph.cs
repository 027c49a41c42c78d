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
                foreach (var version in slot.Candidates.ToList())
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
            ? Needs.Of(facts, slot.Frameworks).SelectMany(need => slots.Where(other => other.Candidates.Count > 0 && Is(other, need.Id) && Seen(slot, other) && other.From < need.VersionRange.MinVersion))
            : [];
        // What is there now may not bear the new version of what it depends on.
        var holding = slots.Where(other => other.Candidates.Count > 0 && other != slot && other.Facts(other.From) is { } had && Seen(other, slot)
            && Needs.Of(had, other.Frameworks).Any(need => Is(slot, need.Id) && need.VersionRange.HasUpperBound && !need.VersionRange.Satisfies(target)));
        return needed.Concat(holding).Distinct();
    }

    private string? Blocked(Slot slot, NuGetVersion version, List<Slot> now)
    {
        if (slot.Facts(version) is not { } facts)
            return null;
        foreach (var need in Needs.Of(facts, slot.Frameworks))
            if (need.VersionRange.MinVersion is { } least && now.Find(other => Is(other, need.Id) && Seen(slot, other) && other.From < least && !other.Candidates.Any(candidate => candidate >= least)) is { } held)
                return $"it needs {held.Package} {least.ToNormalizedString()} or newer, which stays at {held.From.ToNormalizedString()}";
        return null;
    }

    private static bool Is(Slot slot, string package) => slot.Kind == PlaceKind.Package && string.Equals(slot.Package, package, StringComparison.OrdinalIgnoreCase);

    // A project that references the one itself, and the other itself or through projects it references.
    private bool Seen(Slot dependent, Slot dependency) =>
        dependency.Projects.Any(project => dependent.Projects.Any(own => own == project || (closures.GetValueOrDefault(project)?.Contains(own) ?? false)));
}
