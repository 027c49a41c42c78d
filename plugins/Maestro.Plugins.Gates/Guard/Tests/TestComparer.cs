namespace Maestro.Plugins.Gates.Guard.Tests;

/// <summary>Tells in what a tree's tests prove less than they did.</summary>
internal static class TestComparer
{
    /// <summary>Compares.</summary>
    /// <param name="before">The tests of all changed files as they were.</param>
    /// <param name="after">The same as they are.</param>
    public static IEnumerable<Weakening> Compare(IReadOnlyList<GuardedTest> before, IReadOnlyList<GuardedTest> after) =>
        TestPairs.Of(before, after).Where(pair => pair.Before.Proves).SelectMany(pair => pair.After is { } now ? Pair(pair.Before, now) : [Gone(pair.Before)]);

    private static Weakening Gone(GuardedTest was) =>
        new(WeakeningKind.TestDeleted, was.File, was.Line, $"test {was.Full} is gone", was.Assertions.Count > 0 ? was.Assertions[0].Text : string.Join(' ', was.Body.Take(40)), Names(was));

    private static IEnumerable<Weakening> Pair(GuardedTest was, GuardedTest now)
    {
        Weakening Of(WeakeningKind kind, string what, string before) => new(kind, now.File, now.Line, $"test {now.Full} {what}", before, [.. Names(was).Union(Names(now))]);

        if (now.Skip is { } skip)
        {
            yield return Of(WeakeningKind.TestSkipped, $"does not run any more: {skip}", "");
            yield break;
        }
        if (!now.Proves || (was.Effective.Count > 0 && now.Effective.Count == 0 && now.Unseen.Count == 0))
        {
            yield return Of(WeakeningKind.TestEmptied, now.Assertions.Count > 0 ? "asserts nothing that can fail" : "asserts nothing any more", was.Assertions.Count > 0 ? was.Assertions[0].Text : string.Join(' ', was.Body.Take(40)));
            yield break;
        }
        if (was.Rows.Count > now.Rows.Count && !now.MoreRows)
            foreach (var row in was.Rows.Except(now.Rows).Take(was.Rows.Count - now.Rows.Count))
                yield return Of(WeakeningKind.TestDeleted, "has fewer rows", row);
        if (now.Returns > was.Returns)
            yield return Of(WeakeningKind.TestEmptied, "may return before it asserts", "");
        if (now.Swallows > was.Swallows)
            yield return Of(WeakeningKind.AssertionLoosened, "swallows what is thrown, or is tried again until it passes", "");
        var (gone, loosened) = AssertionPairs.Of(was, now);
        foreach (var assertion in gone)
            yield return Of(WeakeningKind.AssertionRemoved, "asserts less", assertion.Text);
        foreach (var (before, after) in loosened)
            yield return Of(WeakeningKind.AssertionLoosened, $"takes more for right: {after.Text}", before.Text);
    }

    private static IReadOnlyList<string> Names(GuardedTest test) => [.. new[] { test.Name, test.Owner }.Where(name => name.Length > 0)];
}
