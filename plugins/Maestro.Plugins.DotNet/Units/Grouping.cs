using Maestro.Plugins.DotNet.Policies;

namespace Maestro.Plugins.DotNet.Units;

/// <summary>Cuts the packages that may be raised into units.</summary>
/// <param name="graph">Which of them need which others.</param>
/// <param name="groups">Patterns of ids that go together.</param>
/// <param name="most">How many levels a unit may have.</param>
internal sealed class Grouping(SlotGraph graph, IReadOnlyList<string> groups, int most)
{
    /// <summary>Does so. Every package that may be raised is in just one unit.</summary>
    public IReadOnlyList<UpgradeUnit> Of(IReadOnlyList<Slot> all)
    {
        var slots = all.Where(slot => slot.Candidates.Count > 0).ToList();
        var number = slots.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        var before = slots.Select(slot => graph.Before(slot).Where(number.ContainsKey).Select(other => number[other]).ToList()).ToList();
        // What goes together leads to each other, as what needs each other does: then both are circles, also those that only both of them close.
        var edges = before.Select(others => others.ToList()).ToList();
        foreach (var together in slots.SelectMany((slot, at) => Bonds(slot).Select(bond => (Bond: bond, At: at))).GroupBy(one => one.Bond, one => one.At).Select(same => same.ToList()))
            for (var at = 0; at < together.Count; at++)
                edges[together[at]].Add(together[(at + 1) % together.Count]);

        var units = Circles.Of(edges).Select(circle => (Numbers: circle, Slots: circle.Select(at => slots[at]).ToList())).ToList();
        var names = new string[slots.Count];
        foreach (var (numbers, members) in units)
            foreach (var at in numbers)
                names[at] = Name(members);
        return [.. units.Select(unit => Make(unit.Slots, names[unit.Numbers[0]], [.. unit.Numbers.SelectMany(at => before[at]).Except(unit.Numbers).Select(at => names[at]).Distinct()])).Where(made => made.Levels.Count > 0)];
    }

    // The same package in several places moves as one, and so do those whose version is written in one place, and those of one pattern.
    private IEnumerable<object> Bonds(Slot slot) =>
    [
        (slot.Kind, slot.Package.ToUpperInvariant()),
        .. slot.Places.Select(place => (place.File, place.Start)),
        .. groups.Index().Where(group => PackagePattern.Matches(group.Item, slot.Package)).Select(group => (slot.Kind, group.Index)),
    ];

    private UpgradeUnit Make(List<Slot> members, string name, IReadOnlyList<string> before)
    {
        var ties = Ties(members);
        return new(name, members, LevelList.Of(members, ties, most), ties, before);
    }

    // Through each other as well: of three, two may share one place and two another.
    private static IReadOnlyList<int> Ties(List<Slot> members)
    {
        var ties = new int[members.Count];
        foreach (var tied in Circles.Of([.. members.Select((_, at) => (IReadOnlyList<int>)[.. Enumerable.Range(0, members.Count).Where(other => other != at && members[other].IsTied(members[at]))])]))
            foreach (var at in tied)
                ties[at] = tied[0];
        return ties;
    }

    private string Name(List<Slot> members) =>
        members.Select(member => member.Package).Distinct(StringComparer.OrdinalIgnoreCase).ToList() is not [var first, _, ..] several ? members[0].Package
        : groups.FirstOrDefault(group => members.TrueForAll(member => PackagePattern.Matches(group, member.Package))) ?? $"{first} and {several.Count - 1} more";
}
