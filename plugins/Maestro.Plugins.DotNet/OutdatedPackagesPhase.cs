using Maestro.Plugins.DotNet.Feeds;
using Maestro.Plugins.DotNet.Places;
using Maestro.Plugins.DotNet.Plans;
using Maestro.Plugins.DotNet.Projects;
using Maestro.Plugins.DotNet.Units;

namespace Maestro.Plugins.DotNet;

/// <summary>Plans an upgrade: reads where versions stand and what MSBuild makes of them, asks the feeds, and has it decided for each package how far it is raised.</summary>
[Extension("outdated-packages", Summary = "Plans upgrades of what is outdated, vulnerable or deprecated, by the projects and the feeds of the repository.")]
[Yields(typeof(WorkPlan))]
public sealed class OutdatedPackagesPhase(IProcesses processes, IDecisions decisions, OutdatedPackagesOptions options) : IPhaseHandler
{
    /// <inheritdoc/>
    public async Task<PhaseResult> RunAsync(IPhaseContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        // Who gives a plan has looked at it: it is carried out as it is.
        return context.Request.PlanText is { } given ? Given(context.Request, given) : await LookAsync(context, cancellationToken);
    }

    private static PhaseResult Given(RunRequest request, string text) => UpgradePlan.Read(text) is { } plan
        ? PhaseResult.Done(plan)
        : PhaseResult.Failed(new() { Kind = FailureKind.Input, Message = $"{request.PlanPath ?? "the plan"} has no '## FR-1: ...' with versions; dotnet maestro plan --pipeline upgrade writes such a plan" });

    private async Task<PhaseResult> LookAsync(IPhaseContext context, CancellationToken ct)
    {
        var root = context.Workspace.Root;
        var files = await new RepositoryFiles(processes).TrackedAsync(root, ct);
        var targets = options.Targets.Count > 0 ? options.Targets : RestoreTargets.In(files);
        var solution = await new RestoreGraph(processes).ReadAsync(root, targets, ct);
        if (solution.Unread.Count > 0 && solution.Unread.Count == targets.Count)
            return PhaseResult.Failed(new() { Kind = FailureKind.Environment, Message = $"no project could be read: {solution.Unread[0]}" });
        var inventory = InventoryReader.Of(await VersionPlaces.FindAsync(root, files, ct), solution);
        context.Progress.Report($"{inventory.Slots.Count} package(s) of {targets.Count} solution(s) or project(s) are looked up");

        using var feeds = new PackageFeeds(root);
        var left = inventory.Left.ToList();
        var asked = await AskAsync(inventory.Slots, feeds, context.Progress, ct);
        var slots = await NotedAsync(new SlotGraph(asked, solution).Feasible(left), feeds, ct);
        left.AddRange(slots.Where(slot => slot.Candidates.Count == 0).Select(slot => new LeftAlone(slot.Package, slot.From.ToNormalizedString(), slot.Known.Count == 0 ? "no feed that answered has it" : slot.Rationale)));
        foreach (var feed in feeds.Silent)
            context.Progress.Report($"note: a feed did not answer: {feed}");
        return Planned(new Grouping(new(slots, solution), options.Groups, options.MostVersions).Of(slots), inventory with { Left = left }, solution, feeds);
    }

    private async Task<List<Slot>> AskAsync(IReadOnlyList<Slot> slots, PackageFeeds feeds, IProgress<string> progress, CancellationToken ct)
    {
        var asked = new List<Slot>();
        foreach (var slot in slots)
        {
            var decided = await new PackageQuestion(decisions).AskAsync(slot with { Known = await feeds.VersionsAsync(slot.Package, ct) }, ct);
            if (decided.Candidates.Count > 0)
                progress.Report($"{decided.Package} {decided.From.ToNormalizedString()} -> {decided.Candidates[0].ToNormalizedString()}");
            asked.Add(decided);
        }
        return asked;
    }

    // Of those alone that are raised: each is a request.
    private static async Task<List<Slot>> NotedAsync(IReadOnlyList<Slot> slots, PackageFeeds feeds, CancellationToken ct)
    {
        var noted = new List<Slot>();
        foreach (var slot in slots)
            noted.Add(slot.Candidates is [var best, ..] && slot.Facts(best) is { } facts ? slot with { Notes = await feeds.NotesAsync(slot.Package, facts, ct) } : slot);
        return noted;
    }

    // That nothing is to be done is only known where everything was read and everybody answered.
    private static PhaseResult Planned(IReadOnlyList<UpgradeUnit> units, Inventory inventory, Solution solution, PackageFeeds feeds) =>
        units.Count == 0 && solution.Unread.Concat(feeds.Silent).FirstOrDefault() is { } unknown
            ? PhaseResult.Failed(new() { Kind = FailureKind.Transient, Message = $"nothing to raise was found, but not all was read: {unknown}" })
            : PhaseResult.Done(UpgradePlan.Of(units, inventory, solution, feeds.Names, [.. feeds.Silent]));
}
