using Maestro.Plugins.Phases.Plans;
using Maestro.Plugins.Phases.Tasks;

namespace Maestro.Plugins.Phases;

/// <summary>Cuts a plan along its own structure: one task per requirement.</summary>
[Extension("decompose", Summary = "Makes one task of each requirement, with its dependencies and files.")]
[Needs(typeof(WorkPlan))]
[Yields(typeof(TaskGraph))]
public sealed class DecomposePhase : IPhaseHandler, IPhasePreview
{
    /// <inheritdoc/>
    public Task<PhaseResult> RunAsync(IPhaseContext context, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Cut(context.Get<WorkPlan>()));
    }

    /// <inheritdoc/>
    public Artifact? Preview(RunRequest request, IReadOnlyList<Artifact> earlier) => earlier.OfType<WorkPlan>().LastOrDefault() is { } plan ? Cut(plan).Artifact : null;

    private static PhaseResult Cut(WorkPlan plan)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var requirement in plan.Requirements)
        {
            if (!ids.TryAdd(requirement.Id, $"T{ids.Count + 1}"))
                return Failed($"The plan has two requirements with the id {requirement.Id}.");
        }

        if (ids.Count == 0)
            return Failed("The plan has no requirements, so there is nothing to do.");
        if (plan.Requirements.SelectMany(r => r.DependsOn.Select(d => (r.Id, Missing: d))).FirstOrDefault(d => !ids.ContainsKey(d.Missing)) is { Id: not null } unknown)
            return Failed($"{unknown.Id} depends on {unknown.Missing}, and there is no such requirement.");
        if (Cycle.Find(plan.Requirements.ToDictionary(r => r.Id, r => r.DependsOn)) is { } cycle)
            return Failed($"Requirements depend on each other in a circle: {string.Join(" -> ", cycle)}.");

        var all = plan.Requirements.ToDictionary(r => r.Id, StringComparer.Ordinal);
        return PhaseResult.Done(new TaskGraph { Tasks = [.. plan.Requirements.Select(r => Make(plan, r, ids, all))] });
    }

    private static WorkTask Make(WorkPlan plan, Requirement requirement, Dictionary<string, string> ids, Dictionary<string, Requirement> all) => new()
    {
        Id = ids[requirement.Id],
        Title = Titles.Of(requirement.Text),
        Instructions = TaskInstructions.Of(plan, requirement, all),
        Requirements = [requirement.Id],
        Acceptance = requirement.Acceptance,
        DependsOn = [.. requirement.DependsOn.Select(d => ids[d])],
        Writes = requirement.Files,
        Priority = requirement.Priority,
        Role = Roles.Of(requirement),
    };

    private static PhaseResult Failed(string message) => PhaseResult.Failed(new() { Kind = FailureKind.Input, Message = message });
}
