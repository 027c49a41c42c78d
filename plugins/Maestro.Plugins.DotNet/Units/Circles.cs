namespace Maestro.Plugins.DotNet.Units;

/// <summary>Which nodes of a graph lead to each other: its strongly connected components.</summary>
internal static class Circles
{
    /// <summary>Finds them, by Tarjan's algorithm without recursion: each node and edge is looked at once.</summary>
    /// <param name="edges">For each node, by its number, the nodes it leads to.</param>
    /// <returns>Every node in just one circle, each in order of number, in order of the first of them.</returns>
    public static IReadOnlyList<IReadOnlyList<int>> Of(IReadOnlyList<IReadOnlyList<int>> edges)
    {
        var found = new List<IReadOnlyList<int>>();
        var (index, low, closed, seen) = (new int[edges.Count], new int[edges.Count], new bool[edges.Count], 0);
        var (open, calls) = (new Stack<int>(), new Stack<(int Node, int Next)>());
        for (var root = 0; root < edges.Count; root++)
        {
            if (index[root] == 0)
                calls.Push((root, 0));
            while (calls.TryPop(out var call))
            {
                var (node, next) = call;
                if (next == 0)
                {
                    index[node] = low[node] = ++seen;
                    open.Push(node);
                }
                else if (edges[node][next - 1] is var below && !closed[below])
                    low[node] = Math.Min(low[node], low[below]);
                if (next < edges[node].Count)
                {
                    calls.Push((node, next + 1));
                    if (index[edges[node][next]] == 0)
                        calls.Push((edges[node][next], 0));
                }
                else if (low[node] == index[node])
                    found.Add(Close(node));
            }
        }
        return [.. found.OrderBy(circle => circle[0])];

        int[] Close(int first)
        {
            var circle = new List<int>();
            do
            {
                circle.Add(open.Pop());
                closed[circle[^1]] = true;
            }
            while (circle[^1] != first);
            return [.. circle.Order()];
        }
    }
}
