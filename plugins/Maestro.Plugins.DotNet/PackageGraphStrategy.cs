using Maestro.Plugins.DotNet.Orders;

namespace Maestro.Plugins.DotNet;

/// <summary>Orders upgrades: what others need comes before them, and of what may come next the most urgent.</summary>
[Extension("package-graph", Summary = "Orders upgrades by the package graph: dependencies first, then vulnerable, deprecated, patches, minor and major versions.")]
public sealed class PackageGraphStrategy : IDecisionStrategy
{
    /// <inheritdoc/>
    public Task<Decision?> DecideAsync(DecisionRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        var orders = request.Tasks.Select(task => (task.Id, Order: OrderText.Find<UpgradeOrder>(task.Instructions))).ToList();
        if (request.Kind != DecisionKinds.TaskOrdering || orders.Count == 0 || orders.Exists(task => task.Order is null))
            return Task.FromResult<Decision?>(null);
        var ranking = Rank(orders.ToDictionary(task => task.Id, task => task.Order!));
        return Task.FromResult<Decision?>(new()
        {
            Kind = request.Kind,
            Question = request.Question,
            Options = request.Options,
            Choice = ranking[0],
            Ranking = ranking,
            Rationale = "Packages come after those they depend on; among those that may come next, what is vulnerable and deprecated comes first, then the smallest step.",
            Confidence = 1,
            Evidence = [.. orders.Where(task => task.Order!.Before.Count > 0).Select(task => $"{task.Id} comes after {string.Join(", ", task.Order!.Before)}")],
            Facts = request.Facts,
        });
    }

    private static List<string> Rank(Dictionary<string, UpgradeOrder> orders)
    {
        var urgency = orders.Keys.ToDictionary(id => id, id => orders[id].Urgency);
        // What an urgent one waits for is as urgent. Units that need each other are one, so there are no circles to go round in.
        for (var again = true; again;)
        {
            again = false;
            foreach (var (id, order) in orders)
                foreach (var before in order.Before.Where(before => urgency.TryGetValue(before, out var points) && points < urgency[id]))
                    (urgency[before], again) = (urgency[id], true);
        }
        var (ranking, open) = (new List<string>(), orders.Keys.ToList());
        while (open.Count > 0)
        {
            var ready = open.Where(id => !orders[id].Before.Any(before => before != id && open.Contains(before))).ToList();
            var next = (ready.Count > 0 ? ready : open).OrderByDescending(id => urgency[id]).First();
            ranking.Add(next);
            open.Remove(next);
        }
        return ranking;
    }
}
