namespace Maestro.Plugins.Phases.Reports;

/// <summary>Every failure, what was tried and whether it helped.</summary>
internal static class RecoveriesSection
{
    public static string Of(RunFacts facts) => facts.History.Failures.Count == 0
        ? "## Failures and recoveries\n\nNone occurred.\n"
        : "## Failures and recoveries\n\n" + MdTable.Of(
            ["Time (UTC)", "Where", "Kind", "Failure", "Tried", "Outcome"],
            facts.History.Failures.Select(f => new[]
            {
                $"{f.Utc.UtcDateTime:HH:mm:ss}", Md.Text(f.TaskId is null ? f.Phase : $"{f.Phase}, {f.TaskId}"), f.Failure.Kind.ToString().ToLowerInvariant(),
                Md.Text(f.Failure.Message), Tried(f.Recoveries), f.Recovered ? "recovered" : "not recovered",
            }));

    private static string Tried(IReadOnlyList<RecoveryAttempt> attempts) =>
        string.Join("; ", attempts.Select(a => $"{Md.Code(a.Strategy)} {a.Attempt}: {Md.Text(a.Action)} ({(a.Recovered ? "passed" : "failed")})"));
}
