namespace Maestro.Plugins.Decisions.Ordering;

/// <summary>Names a circle of dependencies.</summary>
internal static class Circle
{
    /// <summary>Once round, the first repeated at the end.</summary>
    /// <param name="dependencies">For each task those it depends on.</param>
    /// <param name="sorted">The tasks that could be sorted; at least one could not.</param>
    public static IEnumerable<int> In(int[][] dependencies, int[] sorted)
    {
        // What could not be sorted has an unsorted dependency each; following those must come round.
        var done = sorted.ToHashSet();
        var path = new List<int>();
        var at = Enumerable.Range(0, dependencies.Length).First(i => !done.Contains(i));
        var seen = new Dictionary<int, int>();
        while (seen.TryAdd(at, path.Count))
        {
            path.Add(at);
            at = dependencies[at].First(d => !done.Contains(d));
        }

        return path.Skip(seen[at]).Append(at);
    }
}
