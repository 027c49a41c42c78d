namespace Maestro.Plugins.Gates.Guard.Tests;

/// <summary>Holds what a test asserts against what it asserted. Another expected value is no weakening: what is right may change; how much is asserted may not.</summary>
internal static class AssertionPairs
{
    /// <summary>What became of the assertions: those gone, and those that take more for right, each with what stands there now.</summary>
    public static (IReadOnlyList<Assertion> Gone, IReadOnlyList<(Assertion Before, Assertion After)> Loosened) Of(GuardedTest before, GuardedTest after)
    {
        var (old, now) = Changed(before.Effective, after.Effective);
        // A call that asserts by its name may stand for any number; whoever reads only this file cannot tell.
        if (after.Unseen.Except(before.Unseen).Any())
            return ([], []);
        var loosened = new List<(Assertion, Assertion)>();
        var gone = new List<Assertion>();
        var spare = now.Sum(a => a.Weight) - now.Count;
        foreach (var was in old.OrderByDescending(a => a.Strength))
        {
            var same = now.Where(a => was.Subject.Length > 0 && a.Subject == was.Subject).ToList();
            var match = (same.Count > 0 ? same : now).Where(a => a.Strength >= was.Strength && a.Slack <= was.Slack).OrderBy(a => a.Strength).FirstOrDefault()
                ?? same.MaxBy(a => a.Strength) ?? now.MaxBy(a => a.Strength);
            if (match is null)
            {
                if (--spare < 0)
                    gone.Add(was);
                continue;
            }
            now.Remove(match);
            if (match.Strength < was.Strength || match.Slack > was.Slack)
                loosened.Add((was, match));
        }
        return (gone, loosened);
    }

    private static (List<Assertion> Old, List<Assertion> Now) Changed(IReadOnlyList<Assertion> before, IReadOnlyList<Assertion> after)
    {
        var now = after.ToList();
        var old = new List<Assertion>();
        foreach (var was in before)
            if (now.FindIndex(a => a.Text == was.Text) is >= 0 and var at)
                now.RemoveAt(at);
            else
                old.Add(was);
        return (old, now);
    }
}
