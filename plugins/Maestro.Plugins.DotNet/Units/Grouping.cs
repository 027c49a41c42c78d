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
        var before = slots.ToDictionary(slot => slot, slot => graph.Before(slot).Where(slots.Contains).ToHashSet());
        var unit = slots.ToDictionary(slot => slot, slot => new List<Slot> { slot });
        foreach (var (one, other) in Pairs(slots).Where(pair => Together(pair.One, pair.Other)))
            Join(unit, one, other);
        // Those that need each other, also by way of what else is in their unit: joining may close another circle.
        for (var closed = true; closed;)
        {
            closed = false;
            foreach (var (one, other) in Pairs(slots).Where(pair => unit[pair.One] != unit[pair.Other] && Reaches(pair.One, pair.Other) && Reaches(pair.Other, pair.One)))
            {
                Join(unit, one, other);
                closed = true;
                break;
            }
        }

        var units = unit.Values.Distinct().ToList();
        return [.. units.Select(members => Make(members, [.. members.SelectMany(slot => before[slot]).Select(slot => unit[slot]).Where(other => other != members).Distinct().Select(Name)])).Where(made => made.Levels.Count > 0)];

        bool Reaches(Slot from, Slot to)
        {
            var (seen, open) = (new HashSet<List<Slot>>(), new Stack<List<Slot>>([unit[from]]));
            while (open.TryPop(out var next))
                if (seen.Add(next))
                    foreach (var needed in next.SelectMany(slot => before[slot]))
                        open.Push(unit[needed]);
            return seen.Contains(unit[to]);
        }
    }

    private static IEnumerable<(Slot One, Slot Other)> Pairs(List<Slot> slots) => slots.SelectMany((one, at) => slots.Skip(at + 1).Select(other => (one, other)));

    // The same package in several places moves as one, and so do those whose version is written in one place.
    private bool Together(Slot one, Slot other) =>
        (one.Kind == other.Kind && string.Equals(one.Package, other.Package, StringComparison.OrdinalIgnoreCase))
        || Tied(one, other)
        || (one.Kind == other.Kind && groups.Any(group => PackagePattern.Matches(group, one.Package) && PackagePattern.Matches(group, other.Package)));

    private static bool Tied(Slot one, Slot other) => one.Places.Any(place => other.Places.Any(there => there.File == place.File && there.Start == place.Start));

    private static void Join(Dictionary<Slot, List<Slot>> unit, Slot one, Slot other)
    {
        var (into, from) = (unit[one], unit[other]);
        if (into == from)
            return;
        into.AddRange(from);
        foreach (var moved in from)
            unit[moved] = into;
    }

    private UpgradeUnit Make(List<Slot> members, IReadOnlyList<string> before)
    {
        var onePlace = members.Count > 1 && members.Skip(1).All(member => Tied(members[0], member));
        return new(Name(members), members, LevelList.Of(members, onePlace, most), onePlace, before);
    }

    private string Name(List<Slot> members) =>
        members.Select(member => member.Package).Distinct(StringComparer.OrdinalIgnoreCase).ToList() is not [var first, _, ..] several ? members[0].Package
        : groups.FirstOrDefault(group => members.TrueForAll(member => PackagePattern.Matches(group, member.Package))) ?? $"{first} and {several.Count - 1} more";
}
