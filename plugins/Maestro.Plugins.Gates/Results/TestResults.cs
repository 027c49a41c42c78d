namespace Maestro.Plugins.Gates.Results;

/// <summary>What a test run's result files say together.</summary>
/// <param name="Files">How many files were read.</param>
/// <param name="Counts">Counted tests.</param>
/// <param name="Failures">The failed tests, and errors of the run itself.</param>
internal sealed record TestResults(int Files, TestCounts Counts, IReadOnlyList<GateFinding> Failures)
{
    // Reports are kept for good and shown to agents: a test that prints a database is not kept whole.
    private const int MostFindings = 50;
    private const int LongestMessage = 2000;

    public static TestResults Empty { get; } = new(0, new TestCounts(0, 0, 0), []);

    public int Executed => Counts.Passed + Counts.Failed;

    public string Summary => Counts.Skipped == 0
        ? $"{Counts.Passed} passed, {Counts.Failed} failed"
        : $"{Counts.Passed} passed, {Counts.Failed} failed, {Counts.Skipped} skipped";

    public TestResults With(int passed, int failed, int skipped, IEnumerable<GateFinding> failures) => new(
        Files + 1,
        new TestCounts(Counts.Passed + passed, Counts.Failed + failed, Counts.Skipped + skipped),
        [.. Failures.Concat(failures.Select(Bounded)).Take(MostFindings)]);

    private static GateFinding Bounded(GateFinding finding) =>
        finding.Message.Length > LongestMessage ? finding with { Message = finding.Message[..LongestMessage] + "…" } : finding;
}
