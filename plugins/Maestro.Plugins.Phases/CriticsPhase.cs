using Maestro.Plugins.Phases.Reviews;

namespace Maestro.Plugins.Phases;

/// <summary>Reviews the result by rules that need no model: coverage of the plan, claims on files, tests.</summary>
[Extension("critics", Summary = "Holds the result against the plan: coverage, claimed files, tests.")]
[Needs(typeof(WorkPlan))]
[Needs(typeof(ChangeSet))]
[Yields(typeof(ReviewResult))]
public sealed class CriticsPhase : IPhaseHandler
{
    private static readonly IReadOnlyList<ICritic> Critics = [new CoverageCritic(), new ClaimsCritic(), new TestsCritic()];

    /// <inheritdoc/>
    public Task<PhaseResult> RunAsync(IPhaseContext context, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var input = new ReviewInput(context.Get<WorkPlan>(), context.Find<TaskGraph>(), context.Get<ChangeSet>());
        var findings = Critics.SelectMany(c => c.Review(input)).OrderByDescending(f => f.Severity).ToList();
        var result = new ReviewResult { Findings = findings, Coverage = Coverage.Of(input) };
        return Task.FromResult(findings.Find(f => f.Severity == Severity.Critical) is { } critical
            ? PhaseResult.Failed(new() { Kind = FailureKind.Review, Message = critical.Message }, result)
            : PhaseResult.Done(result));
    }
}
