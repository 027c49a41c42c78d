using Maestro.Plugins.Phases.Reports.Model;

namespace Maestro.Plugins.Phases.Reports.Html.Charts;

/// <summary>
/// Tasks by how many others they wait for in a row. In a layer they stand by where those are they wait for, which keeps most lines from crossing: enough for
/// what can be looked at, so no layout engine comes with the plugin.
/// </summary>
internal sealed class TaskLayers
{
    private TaskLayers(IReadOnlyList<IReadOnlyList<TaskEntry>> layers, IReadOnlyDictionary<string, int> depth) => (All, Depth) = (layers, depth);

    /// <summary>Each layer's tasks, in their order.</summary>
    public IReadOnlyList<IReadOnlyList<TaskEntry>> All { get; }

    /// <summary>The layer of each task, from 0.</summary>
    public IReadOnlyDictionary<string, int> Depth { get; }

    public static TaskLayers Of(IReadOnlyList<TaskEntry> tasks)
    {
        var byId = tasks.DistinctBy(t => t.Id).ToDictionary(t => t.Id, StringComparer.Ordinal);
        var depth = Depths(byId);
        var layers = new List<IReadOnlyList<TaskEntry>>();
        var place = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var layer in byId.Values.GroupBy(t => depth[t.Id]).OrderBy(g => g.Key))
        {
            IReadOnlyList<TaskEntry> ordered = [.. layer.OrderBy(t => t.DependsOn.Where(place.ContainsKey).Select(d => place[d]).DefaultIfEmpty(0).Average())];
            for (var i = 0; i < ordered.Count; i++)
                place[ordered[i].Id] = (i + 0.5) / ordered.Count;
            layers.Add(ordered);
        }
        return new(layers, depth);
    }

    // By what waits for what, without recursion: a chain may be as long as a run has tasks. What a broken plan has in a circle stays at 0.
    private static Dictionary<string, int> Depths(Dictionary<string, TaskEntry> byId)
    {
        var depth = byId.Keys.ToDictionary(id => id, _ => 0, StringComparer.Ordinal);
        var waiting = byId.Values.ToDictionary(t => t.Id, t => t.DependsOn.Distinct().Count(byId.ContainsKey), StringComparer.Ordinal);
        var waitedFor = byId.Values.SelectMany(t => t.DependsOn.Distinct().Select(d => (d, t.Id))).ToLookup(p => p.d, p => p.Id, StringComparer.Ordinal);
        var ready = new Queue<string>(waiting.Where(w => w.Value == 0).Select(w => w.Key));
        while (ready.TryDequeue(out var id))
            foreach (var next in waitedFor[id])
            {
                depth[next] = Math.Max(depth[next], depth[id] + 1);
                if (--waiting[next] == 0)
                    ready.Enqueue(next);
            }
        return depth;
    }
}
