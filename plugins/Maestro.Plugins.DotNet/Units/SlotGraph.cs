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

    private readonly ILookup<(string File, int Start), int> written = Enumerable.Range(0, slots.Count).SelectMany(at => slots[at].Places.Select(place => (Place: (place.File, place.Start), At: at))).ToLookup(pair => pair.Place, pair => pair.At);

    // Where each package stands among the slots.
    private readonly ILookup<string, int> standing = Enumerable.Range(0, slots.Count).Where(at => slots[at].Kind == PlaceKind.Package).ToLookup(at => slots[at].Package, StringComparer.OrdinalIgnoreCase);

    // What is used as it is, since it is pinned or stands nowhere that could be written. What floats may be anything.
    private readonly ILookup<string, Projects.PackageUse> settled = Settled(slots, solution);

    // By each package, what is there now that depends on it, and in which range that bears it.
    private readonly ILookup<string, (Slot By, VersionRange Range)> borne = slots.Where(slot => slot.Candidates.Count > 0 && slot.Facts(slot.From) is not null)
        .SelectMany(slot => Needs.Of(slot.Facts(slot.From)!, slot.Frameworks).Select(need => (need.Id, Bound: (slot, need.VersionRange))))
        .ToLookup(pair => pair.Id, pair => pair.Bound, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The packages with the versions left out that cannot come true: they need another package at a version that it is held below, which restore would refuse
    /// as a downgrade; or they would be written in one place with another package that may not have them.
    /// </summary>
    /// <param name="left">Takes what was left out, and why.</param>
    public IReadOnlyList<Slot> Feasible(List<LeftAlone> left)
    {
        var now = slots.Select((slot, at) => slot.Along.Count > 0 && slot.Candidates.Count == 0 ? slot with { Candidates = Followed(slot, at) } : slot).ToList();
        for (var again = true; again;)
        {
            again = false;
            for (var at = 0; at < now.Count; at++)
            {
                var slot = now[at];
                foreach (var version in slot.Candidates)
                    if ((Split(at, version, now) ?? Blocked(slot, version, now)) is { } why)
                    {
                        now[at] = Without(now[at], version, why);
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
        var holding = slot.Kind == PlaceKind.Package ? borne[slot.Package].Where(bound => bound.By != slot && Seen(bound.By, slot) && !bound.Range.Satisfies(target)).Select(bound => bound.By) : [];
        return needed.Concat(holding).Distinct();
    }

    private static ILookup<string, Projects.PackageUse> Settled(IReadOnlyList<Slot> slots, Solution solution)
    {
        var raised = slots.Select(slot => (slot.Package.ToUpperInvariant(), slot.Range)).ToHashSet();
        return solution.Uses.Where(use => !use.Range.IsFloating && !raised.Contains((use.Package.ToUpperInvariant(), use.Range))).ToLookup(use => use.Package, StringComparer.OrdinalIgnoreCase);
    }

    private IEnumerable<int> Tied(int at) => slots[at].Places.SelectMany(place => written[(place.File, place.Start)]).Distinct().Where(other => other != at);

    private IReadOnlyList<NuGetVersion> Followed(Slot slot, int at) => [.. Tied(at).SelectMany(other => slots[other].Candidates).Distinct().Where(slot.Along.Contains)];

    private string? Split(int at, NuGetVersion version, List<Slot> now) =>
        Tied(at).Select(other => now[other]).FirstOrDefault(other => !other.Candidates.Contains(version)) is { } held ? $"{held.Package}, whose version is written in the same place, may not have it" : null;

    private static Slot Without(Slot slot, NuGetVersion version, string why)
    {
        var rest = slot.Candidates.Where(candidate => candidate != version).ToList();
        return slot with
        {
            Candidates = rest,
            Rationale = rest is [] ? $"{slot.Package} stays at {slot.From.ToNormalizedString()}: {why}."
                : slot.Candidates[0] == version ? $"{rest[0].ToNormalizedString()} is the best version that can come true. Not taken: {version.ToNormalizedString()}: {why}."
                : slot.Rationale,
        };
    }

    private string? Blocked(Slot slot, NuGetVersion version, List<Slot> now)
    {
        if (slot.Facts(version) is not { } facts)
            return null;
        foreach (var need in Needs.Of(facts, slot.Frameworks))
            if (need.VersionRange.MinVersion is { } least && Held(slot, need.Id, least, now) is { } held)
                return $"it needs {need.Id} {least.ToNormalizedString()} or newer, which stays at {held.ToNormalizedString()}";
        return null;
    }

    private NuGetVersion? Held(Slot slot, string package, NuGetVersion least, List<Slot> now) =>
        standing[package].Select(at => now[at]).FirstOrDefault(other => Seen(slot, other) && other.From < least && !other.Candidates.Any(candidate => candidate >= least))?.From
        ?? settled[package].FirstOrDefault(use => slot.Frameworks.Contains(use.Framework) && Seen(slot, use.Project) && use.Range.MinVersion < least)?.Range.MinVersion;

    // A project that references the one itself, and the other itself or through projects it references.
    private bool Seen(Slot dependent, Slot dependency) => dependency.Projects.Any(project => Seen(dependent, project));

    private bool Seen(Slot dependent, string project) => dependent.Projects.Any(own => own == project || (closures.GetValueOrDefault(project)?.Contains(own) ?? false));
}
