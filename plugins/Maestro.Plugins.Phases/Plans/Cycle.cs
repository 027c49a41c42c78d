namespace Maestro.Plugins.Phases.Plans;

/// <summary>Finds a circle of dependencies.</summary>
internal static class Cycle
{
    private const int Entered = 1;
    private const int Left = 2;

    /// <summary>The ids once round, the first repeated at the end; null when there is no circle. Unknown ids are passed over.</summary>
    public static IReadOnlyList<string>? Find(IReadOnlyDictionary<string, IReadOnlyList<string>> dependencies)
    {
        var state = new Dictionary<string, int>(StringComparer.Ordinal);
        // An own stack: a chain of dependencies may be longer than the thread's.
        var path = new List<(string Id, int Next)>();
        foreach (var start in dependencies.Keys)
        {
            Enter(start);
            while (path.Count > 0)
            {
                var (id, next) = path[^1];
                if (next == dependencies[id].Count)
                {
                    state[id] = Left;
                    path.RemoveAt(path.Count - 1);
                    continue;
                }

                path[^1] = (id, next + 1);
                var dependency = dependencies[id][next];
                if (state.GetValueOrDefault(dependency) == Entered)
                    return [.. path.Select(p => p.Id).SkipWhile(p => p != dependency), dependency];
                Enter(dependency);
            }
        }

        return null;

        void Enter(string id)
        {
            if (!dependencies.ContainsKey(id) || !state.TryAdd(id, Entered))
                return;
            path.Add((id, 0));
        }
    }
}
