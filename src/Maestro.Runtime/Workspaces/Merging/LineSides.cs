namespace Maestro.Runtime.Workspaces.Merging;

/// <summary>The lines of the same files on the sides of a merge, with how often each is there.</summary>
/// <param name="Start">Before both.</param>
/// <param name="Task">One side.</param>
/// <param name="Present">The other side.</param>
/// <param name="Merged">What was made of them.</param>
internal sealed record LineSides(
    IReadOnlyDictionary<string, int> Start, IReadOnlyDictionary<string, int> Task, IReadOnlyDictionary<string, int> Present, IReadOnlyDictionary<string, int> Merged)
{
    /// <summary>Whether every line that a side added is there, and every line that a side took away is gone.</summary>
    public bool AddUp => Start.Keys.Concat(Task.Keys).Concat(Present.Keys).Concat(Merged.Keys).Distinct(StringComparer.Ordinal).All(Holds);

    /// <summary>Several files taken together.</summary>
    public static LineSides Sum(IEnumerable<LineSides> files)
    {
        var all = files.ToList();
        return new(Sum(all, f => f.Start), Sum(all, f => f.Task), Sum(all, f => f.Present), Sum(all, f => f.Merged));
    }

    private bool Holds(string line)
    {
        var before = Start.GetValueOrDefault(line);
        var (task, present, merged) = (Task.GetValueOrDefault(line) - before, Present.GetValueOrDefault(line) - before, Merged.GetValueOrDefault(line) - before);
        // What both sides did alike is done once, or twice where it was in two places.
        return (task, present) switch
        {
            ( >= 0, >= 0) => merged >= Math.Max(task, present) && merged <= task + present,
            ( <= 0, <= 0) => merged <= Math.Min(task, present) && merged >= task + present,
            _ => merged == task + present,
        };
    }

    private static Dictionary<string, int> Sum(IEnumerable<LineSides> files, Func<LineSides, IReadOnlyDictionary<string, int>> side) =>
        files.SelectMany(side).GroupBy(line => line.Key, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Sum(line => line.Value), StringComparer.Ordinal);
}
