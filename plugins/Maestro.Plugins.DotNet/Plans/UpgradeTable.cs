using Maestro.Plugins.DotNet.Applying;
using Maestro.Plugins.DotNet.Orders;

namespace Maestro.Plugins.DotNet.Plans;

/// <summary>What became of each package, as a table.</summary>
internal static class UpgradeTable
{
    /// <summary>Makes it.</summary>
    /// <param name="root">The result: what stands in its files is what was reached.</param>
    /// <param name="graph">The tasks, with their orders.</param>
    /// <param name="changes">How they ended.</param>
    /// <param name="ct">Gives up.</param>
    public static async Task<ResultTable> OfAsync(string root, TaskGraph graph, ChangeSet changes, CancellationToken ct)
    {
        var rows = new List<IReadOnlyList<ResultCell>>();
        foreach (var task in graph.Tasks)
            if (OrderText.Find<UpgradeOrder>(task.Instructions) is { } order)
            {
                var ended = changes.Tasks.FirstOrDefault(result => result.TaskId == task.Id);
                var standing = await StandingVersions.OfAsync(root, order, ct);
                rows.AddRange(order.Packages.Select((package, at) => Row(package, order.Levels[0][at], standing[at], ended)));
            }
        return new() { Title = "Packages", Columns = ["package", "from", "to", "why", "what came of it", "release notes"], Rows = rows };
    }

    private static IReadOnlyList<ResultCell> Row(OrderedPackage package, string? wanted, string? stands, TaskResult? ended)
    {
        var (came, tone) = (stands, ended) switch
        {
            (not null, _) when stands == wanted => ("raised", ResultTone.Good),
            (not null, _) => ($"raised; {wanted} did not hold", ResultTone.Warn),
            (null, { Failure: { } failure }) => ($"left: {failure.Message}", ResultTone.Bad),
            _ => ("left", ResultTone.Warn),
        };
        return [new(package.Id), new(package.From), new(stands ?? package.From), new(package.Why), new(came, null, tone), package.Notes is { } notes ? new(notes, notes) : new("")];
    }
}
