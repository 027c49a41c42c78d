namespace Maestro.Runtime.Evidence.Findings;

/// <summary>How high each project stands in the graph of references.</summary>
internal static class Layers
{
    /// <summary>The projects with their layers, by path. References to what is not among them are left out.</summary>
    public static IReadOnlyList<CodeProject> Of(IEnumerable<CodeProject> projects)
    {
        var known = projects.GroupBy(p => p.Path, StringComparer.Ordinal).Select(g => g.First()).OrderBy(p => p.Path, StringComparer.Ordinal).ToList();
        var paths = known.Select(p => p.Path).ToHashSet(StringComparer.Ordinal);
        var sound = known.Select(p => p with { References = [.. p.References.Where(r => r != p.Path && paths.Contains(r)).Distinct().Order(StringComparer.Ordinal)] }).ToList();
        var heights = Heights(sound.ToDictionary(p => p.Path, p => p.References, StringComparer.Ordinal));
        return [.. sound.Select(p => p with { Layer = heights[p.Path] })];
    }

    // Tarjan's circles, without recursion: a circle is found once all it builds on has its height, so one pass gives those too.
    private static Dictionary<string, int> Heights(Dictionary<string, IReadOnlyList<string>> graph)
    {
        var heights = new Dictionary<string, int>(StringComparer.Ordinal);
        var (index, low, open) = (new Dictionary<string, int>(), new Dictionary<string, int>(), new Stack<string>());
        var calls = new Stack<(string Node, int Next)>();
        foreach (var root in graph.Keys.Where(key => !index.ContainsKey(key)))
        {
            calls.Push((root, 0));
            while (calls.TryPop(out var call))
            {
                var (node, next) = call;
                if (next == 0)
                {
                    index[node] = low[node] = index.Count;
                    open.Push(node);
                }
                else
                    low[node] = Math.Min(low[node], Low(graph[node][next - 1]));
                if (next < graph[node].Count)
                {
                    calls.Push((node, next + 1));
                    if (!index.ContainsKey(graph[node][next]))
                        calls.Push((graph[node][next], 0));
                }
                else if (low[node] == index[node])
                    Close(node);
            }
        }
        return heights;

        int Low(string other) => heights.ContainsKey(other) ? int.MaxValue : low[other];

        void Close(string first)
        {
            var circle = new List<string>();
            do
                circle.Add(open.Pop());
            while (circle[^1] != first);
            var below = circle.SelectMany(member => graph[member]).Where(heights.ContainsKey).Select(r => heights[r] + 1).DefaultIfEmpty(0).Max();
            foreach (var member in circle)
                heights[member] = below;
        }
    }
}
