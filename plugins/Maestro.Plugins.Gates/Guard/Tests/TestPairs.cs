namespace Maestro.Plugins.Gates.Guard.Tests;

/// <summary>Finds each test again after a change: by class and name across files, else by what it does.</summary>
internal static class TestPairs
{
    // Of the words of the shorter body; a renamed test that was also touched keeps more.
    private const double Alike = 0.6;

    /// <summary>Every test from before with what it is now; null where it is nowhere.</summary>
    public static IEnumerable<(GuardedTest Before, GuardedTest? After)> Of(IReadOnlyList<GuardedTest> before, IReadOnlyList<GuardedTest> after)
    {
        var left = after.ToList();
        var pairs = new List<(GuardedTest Before, GuardedTest? After)>();
        foreach (var test in before)
            pairs.Add((test, Take(left, now => now.Owner == test.Owner && now.Name == test.Name, test)));
        var room = Room(pairs, left);
        for (var at = 0; at < pairs.Count; at++)
        {
            if (pairs[at].After is not null)
                continue;
            var test = pairs[at].Before;
            if (Take(left, now => now.Name == test.Name || Likeness(test, now) >= Alike, test) is { } renamed)
                pairs[at] = (test, renamed);
            else if (room.FirstOrDefault(r => r.Value > 0 && r.Key.Owner == test.Owner && Strongest(r.Key) >= Strongest(test)).Key is { } table)
            {
                // Many tests become one with rows.
                room[table]--;
                pairs[at] = (test, test);
            }
        }
        return pairs;
    }

    private static GuardedTest? Take(List<GuardedTest> from, Func<GuardedTest, bool> fits, GuardedTest test)
    {
        var found = from.Where(fits).OrderByDescending(now => now.File == test.File).ThenByDescending(now => Likeness(test, now)).FirstOrDefault();
        if (found is not null)
            from.Remove(found);
        return found;
    }

    private static Dictionary<GuardedTest, int> Room(List<(GuardedTest Before, GuardedTest? After)> pairs, List<GuardedTest> added) =>
        pairs.Where(p => p.After is not null).Select(p => (Test: p.After!, Rows: p.After!.Rows.Count - Math.Max(1, p.Before.Rows.Count)))
            .Concat(added.Select(test => (Test: test, Rows: test.Rows.Count)))
            .Where(r => r.Rows > 0 && r.Test.Proves).DistinctBy(r => r.Test, ByReference.Same).ToDictionary(r => r.Test, r => r.Rows, ByReference.Same);

    private static Strength Strongest(GuardedTest test) => test.Effective.Select(a => a.Strength).DefaultIfEmpty(Strength.None).Max();

    private static double Likeness(GuardedTest one, GuardedTest other)
    {
        if (one.Body.Count == 0 || other.Body.Count == 0)
            return 0;
        var counts = other.Body.GroupBy(word => word).ToDictionary(same => same.Key, same => same.Count());
        var shared = one.Body.GroupBy(word => word).Sum(same => Math.Min(same.Count(), counts.GetValueOrDefault(same.Key)));
        return (double)shared / Math.Max(one.Body.Count, other.Body.Count);
    }
}
