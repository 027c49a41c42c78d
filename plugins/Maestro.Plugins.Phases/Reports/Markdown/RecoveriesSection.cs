using Maestro.Plugins.Phases.Reports.Model;

namespace Maestro.Plugins.Phases.Reports.Markdown;

/// <summary>Every failure, what was tried and whether it helped.</summary>
internal static class RecoveriesSection
{
    public static string Of(ReportModel model) => model.Failures.Count == 0
        ? "## Failures and recoveries\n\nNone occurred.\n"
        : "## Failures and recoveries\n\n" + MdTable.Of(
            ["Time (UTC)", "Where", "Kind", "Failure", "Tried", "Outcome"],
            model.Failures.Select(f => new[]
            {
                $"{f.Utc.UtcDateTime:HH:mm:ss}", Md.Text(f.Task is null ? f.Phase : $"{f.Phase}, {f.Task}"), f.Kind.ToString().ToLowerInvariant(),
                Md.Text(f.Message), Tried(f.Tried), f.Recovered ? "recovered" : "not recovered",
            }));

    private static string Tried(IReadOnlyList<RecoveryAttempt> attempts) =>
        string.Join("; ", attempts.Select(a => $"{Md.Code(a.Strategy)} {a.Attempt}: {Md.Text(a.Action)} ({(a.Recovered ? "passed" : "failed")})"));
}
