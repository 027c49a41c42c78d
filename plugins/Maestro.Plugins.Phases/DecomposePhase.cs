using Maestro.Plugins.Phases.Plans;
using Maestro.Plugins.Phases.Tasks;
using Maestro.Plugins.Phases.Tasks.Advised;
using Maestro.Plugins.Phases.Tasks.Claims;
using Maestro.Plugins.Phases.Tasks.Questions;
using Maestro.Plugins.Technologies;

namespace Maestro.Plugins.Phases;

/// <summary>Cuts a plan along its own structure: one task per requirement; decides what they leave open, and predicts what they will change.</summary>
[Extension("decompose", Summary = "Makes one task of each requirement, with its dependencies and files; decides technologies and places that are left open.")]
[Needs(typeof(WorkPlan))]
[Yields(typeof(TaskGraph))]
public sealed class DecomposePhase(IDecisions decisions, IRepositoryEvidence repository, IAdvisor advisor, DecomposeOptions options) : IPhaseHandler, IPhasePreview
{
    /// <inheritdoc/>
    public async Task<PhaseResult> RunAsync(IPhaseContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        cancellationToken.ThrowIfCancellationRequested();
        var plan = context.Get<WorkPlan>();
        if (Problem(plan) is { } problem)
            return Failed(problem);
        TechnologyCatalogue catalogue;
        try
        {
            catalogue = await CatalogueReader.OfRepositoryAsync(repository, cancellationToken);
        }
        catch (CatalogueException e)
        {
            return Failed(e.Message);
        }

        var technologies = await new TechnologyQuestions(decisions, catalogue).AskAsync(plan, cancellationToken);
        var (places, claims) = (new PlaceQuestions(decisions, repository), new PredictedClaims(repository));
        var decided = new Dictionary<string, Decided>();
        foreach (var requirement in plan.Requirements)
        {
            var technology = technologies[requirement.Id];
            var place = await places.AskAsync(requirement, technology.Decisions is [var made, ..] ? made : null, cancellationToken);
            var paths = requirement.Files.Count > 0 ? [] : await claims.OfAsync(plan, requirement, cancellationToken);
            IReadOnlyList<string> known = place.Paths.Count > 0 ? place.Paths : requirement.Files;
            var packages = !technology.NewPackage ? [] : await claims.OfPackageAsync(known is [var there, ..] ? there : null, cancellationToken);
            decided[requirement.Id] = technology.And(place) with { Paths = [.. place.Paths.Concat(paths).Concat(packages).Except(requirement.Files).Distinct()] };
        }

        return PhaseResult.Done(options.By == DecomposeBy.Agent ? await ByAgentAsync(context, plan, decided, cancellationToken) : Cut(plan, decided));
    }

    /// <inheritdoc/>
    public Artifact? Preview(RunRequest request, IReadOnlyList<Artifact> earlier) =>
        earlier.OfType<WorkPlan>().LastOrDefault() is { } plan && Problem(plan) is null ? Cut(plan, new Dictionary<string, Decided>()) : null;

    // Where no answer can be used, the plan's own structure is as good as it was before anybody was asked.
    private async Task<TaskGraph> ByAgentAsync(IPhaseContext context, WorkPlan plan, Dictionary<string, Decided> decided, CancellationToken cancellationToken)
    {
        var advice = await AdvisedCut.AskAsync(advisor, plan, cancellationToken);
        if (advice.Answer is not { } cut)
        {
            context.Progress.Report($"note: the plan is cut by its own structure, since no agent's answer could be used: {advice.Problem}");
            return Cut(plan, decided);
        }

        return new() { Tasks = AdvisedCut.Make(cut, plan, ids => [.. ids.SelectMany(id => decided[id].Decisions).Distinct()], ids => [.. ids.SelectMany(id => decided[id].Lines).Distinct()]) };
    }

    private static string? Problem(WorkPlan plan)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        if (plan.Requirements.FirstOrDefault(requirement => !ids.Add(requirement.Id)) is { } twice)
            return $"The plan has two requirements with the id {twice.Id}.";
        if (ids.Count == 0)
            return "The plan has no requirements, so there is nothing to do.";
        if (plan.Requirements.SelectMany(r => r.DependsOn.Select(d => (r.Id, Missing: d))).FirstOrDefault(d => !ids.Contains(d.Missing)) is { Id: not null } unknown)
            return $"{unknown.Id} depends on {unknown.Missing}, and there is no such requirement.";
        return Cycle.Find(plan.Requirements.ToDictionary(r => r.Id, r => r.DependsOn)) is { } cycle
            ? $"Requirements depend on each other in a circle: {string.Join(" -> ", cycle)}."
            : null;
    }

    private static TaskGraph Cut(WorkPlan plan, Dictionary<string, Decided> decided)
    {
        var ids = plan.Requirements.Select((requirement, at) => (requirement.Id, Task: $"T{at + 1}")).ToDictionary(pair => pair.Id, pair => pair.Task, StringComparer.Ordinal);
        var all = plan.Requirements.ToDictionary(r => r.Id, StringComparer.Ordinal);
        return new() { Tasks = [.. plan.Requirements.Select(r => Make(plan, r, ids, all, decided.GetValueOrDefault(r.Id, Decided.Nothing)))] };
    }

    private static WorkTask Make(WorkPlan plan, Requirement requirement, Dictionary<string, string> ids, Dictionary<string, Requirement> all, Decided decided) => new()
    {
        Id = ids[requirement.Id],
        Title = Titles.Of(requirement.Text),
        Instructions = TaskInstructions.Of(plan, requirement, all, decided.Lines),
        Requirements = [requirement.Id],
        Acceptance = requirement.Acceptance,
        DependsOn = [.. requirement.DependsOn.Select(d => ids[d])],
        Writes = requirement.Files,
        MayWrite = decided.Paths,
        Decisions = decided.Decisions,
        EstimateMinutes = Estimate.Of(requirement),
        Priority = requirement.Priority,
        Role = Roles.Of(requirement),
    };

    private static PhaseResult Failed(string message) => PhaseResult.Failed(new() { Kind = FailureKind.Input, Message = message });
}
