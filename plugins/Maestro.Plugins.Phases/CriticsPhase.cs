using Maestro.Plugins.Phases.Reviews;
using Maestro.Plugins.Phases.Reviews.Plans;
using Maestro.Plugins.Phases.Reviews.Rounds;

namespace Maestro.Plugins.Phases;

/// <summary>Holds the change against the plan and against rules; what is critical or high goes back to recovery and is looked at again.</summary>
[Extension("critics", Summary = "Reviews the change: requirements, secrets, dependencies, licences, public declarations, tests, what is left unfinished.")]
[Needs(typeof(WorkPlan))]
[Needs(typeof(ChangeSet))]
[Yields(typeof(ReviewResult))]
public sealed class CriticsPhase(CriticsOptions options, IRunChanges changes, IRepositoryEvidence repository, IGates gates, IAdvisor advisor) : IPhaseHandler
{
    /// <inheritdoc/>
    public async Task<PhaseResult> RunAsync(IPhaseContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        cancellationToken.ThrowIfCancellationRequested();
        var work = new ReviewedTasks(context.Get<WorkPlan>(), context.Find<TaskGraph>(), context.Get<ChangeSet>());
        var earlier = context.Earlier as ReviewResult;
        // What a gate said of the tree before is not what it says of a tree that was mended.
        var asked = earlier?.Rounds is [.., var last] && last.Commit != context.Workspace.BaseCommit ? await gates.JudgeAllAsync(Asked(context), cancellationToken) : [];
        var known = asked.Count > 0 ? asked : earlier is { Gates.Count: > 0 } ? earlier.Gates : context.Find<ValidationResult>()?.Gates ?? [];
        var (found, notes) = await new ReviewPanel(options, changes, repository, advisor).ReviewAsync(context, work, known, cancellationToken);
        var looked = new Look(context.Workspace.BaseCommit, found, notes, Coverage.Of(work));
        var outcome = RoundJudge.Judge(earlier, looked, asked, options);
        context.Progress.Report(outcome.Told);
        return outcome.Result;
    }

    // Those that validation asked hold so far, and have to hold on what is delivered.
    private IReadOnlyList<string> Asked(IPhaseContext context) =>
        context.Find<ValidationResult>() is { Gates.Count: > 0 } validation ? [.. validation.Gates.Select(gate => gate.Gate).Where(gates.Names.Contains).Distinct()] : gates.Names;
}
