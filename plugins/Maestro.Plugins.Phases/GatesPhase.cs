using Maestro.Plugins.Phases.Reports;

namespace Maestro.Plugins.Phases;

/// <summary>Holds what is integrated against the repository's own gates, all of them, so that one failure does not hide the next.</summary>
[Extension("gates", Summary = "Runs the gates of maestro.yaml on what is integrated.")]
[Yields(typeof(ValidationResult))]
public sealed class GatesPhase(IGates gates, IRunChanges changes, GatesOptions options) : IPhaseHandler
{
    // The engine's own gate, which no choice leaves out.
    private const string Guard = "test-guard";

    /// <inheritdoc/>
    public async Task<PhaseResult> RunAsync(IPhaseContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        // Nothing was to be done, and nobody changed anything: what the gates would say is no proof of this run.
        if (context.Find<WorkPlan>() is { Requirements.Count: 0 } && context.Find<ChangeSet>() is { Tasks.Count: 0 } && (await changes.ReadAsync(cancellationToken)).Count == 0)
        {
            context.Progress.Report("no gate is asked: nothing was to be done");
            return PhaseResult.Done(new ValidationResult { Gates = [] });
        }

        IReadOnlyList<string> names = options.Gates is { Count: > 0 } chosen && chosen is not ["all"] ? [.. gates.Names.Where(n => n == Guard && !chosen.Contains(n)), .. chosen] : gates.Names;
        if (names.Count == 0)
            return PhaseResult.Failed(
                new() { Kind = FailureKind.Environment, Message = "No gates are defined, so nothing can be proven; add a build or a test under gates: in maestro.yaml." },
                new ValidationResult { Gates = [] });
        if (names.FirstOrDefault(n => !gates.Names.Contains(n)) is { } unknown)
            return PhaseResult.Failed(new() { Kind = FailureKind.Input, Message = $"There is no gate {unknown}; the gates are: {string.Join(", ", gates.Names)}." });

        var reports = await gates.JudgeAllAsync(names, cancellationToken);
        foreach (var report in reports)
            context.Progress.Report($"gate {report.Gate}: {report.Verdict}, {report.Summary}{FlakyTests.Beside(report)}");

        var result = new ValidationResult { Gates = reports };
        return reports.FirstOrDefault(r => !r.Holds) is { } failed ? PhaseResult.Failed(Failure(failed), result) : PhaseResult.Done(result);
    }

    private static Failure Failure(GateReport report) => new()
    {
        Kind = report.FailureKind,
        Message = $"gate {report.Gate} {(report.Verdict == GateVerdict.Failed ? "failed" : "could not run")}: {report.Summary}{FlakyTests.Beside(report)}",
        Evidence = report.Output,
        Findings = report.Against,
        Gate = report.Gate,
    };
}
