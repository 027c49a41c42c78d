namespace Maestro.Plugins.Gates.Results;

/// <summary>What a test run's result files say together.</summary>
/// <param name="Files">How many files were read.</param>
/// <param name="Cases">The tests that were kept by name; those that did not pass first once there are too many.</param>
/// <param name="Counts">Counted tests, all of them.</param>
/// <param name="Failures">The failed tests, and errors of the run itself.</param>
internal sealed record TestResults(int Files, IReadOnlyList<TestCase> Cases, TestCounts Counts, IReadOnlyList<GateFinding> Failures)
{
    // Reports are kept for good and shown to agents: a test that prints a database is not kept whole.
    private const int MostFindings = 50;
    private const int LongestMessage = 2000;
    private const int MostCases = 20_000;
    private const int LongestName = 1000;

    public static TestResults Empty { get; } = new(0, [], new TestCounts(0, 0, 0), []);

    public int Executed => Counts.Passed + Counts.Failed;

    public string Summary => Counts.Skipped == 0
        ? $"{Counts.Passed} passed, {Counts.Failed} failed"
        : $"{Counts.Passed} passed, {Counts.Failed} failed, {Counts.Skipped} skipped";

    public TestResults With(IReadOnlyList<TestCase> cases, IEnumerable<GateFinding> failures)
    {
        var failed = cases.Count(c => c.Outcome is TestOutcome.Failed or TestOutcome.TimedOut);
        var skipped = cases.Count(c => c.Outcome == TestOutcome.Skipped);
        return new(
            Files + 1,
            Kept([.. Cases, .. cases.Select(Bounded)]),
            new TestCounts(Counts.Passed + cases.Count - failed - skipped, Counts.Failed + failed, Counts.Skipped + skipped),
            [.. Failures.Concat(failures.Select(Bounded)).Take(MostFindings)]);
    }

    /// <summary>The names of <paramref name="only"/> that no case has; none where not all names were kept.</summary>
    public IReadOnlyList<string> Missing(IReadOnlyList<string> only)
    {
        if (Counts.Passed + Counts.Failed + Counts.Skipped > Cases.Count)
            return [];
        var found = Cases.Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        return [.. only.Distinct(StringComparer.Ordinal).Where(name => !found.Contains(name))];
    }

    private static IReadOnlyList<TestCase> Kept(IReadOnlyList<TestCase> cases) =>
        cases.Count <= MostCases ? cases : [.. cases.OrderBy(c => c.Outcome == TestOutcome.Passed).Take(MostCases)];

    private static TestCase Bounded(TestCase test) => test.Name.Length > LongestName ? test with { Name = test.Name[..LongestName] } : test;

    private static GateFinding Bounded(GateFinding finding) =>
        finding.Message.Length > LongestMessage ? finding with { Message = finding.Message[..LongestMessage] + "…" } : finding;
}
