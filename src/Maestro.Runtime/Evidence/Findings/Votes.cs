namespace Maestro.Runtime.Evidence.Findings;

/// <summary>Counts how often code does something one way or another.</summary>
internal sealed class Votes
{
    private const int MostExamples = 3;

    private readonly SortedDictionary<(string Name, string Value), (int Count, List<CodePlace> Examples)> counts = [];

    /// <summary>Counts one.</summary>
    /// <param name="name">The habit.</param>
    /// <param name="value">What is done.</param>
    /// <param name="path">Where.</param>
    /// <param name="line">Where in it.</param>
    public void Add(string name, string value, string path, int line)
    {
        var (count, examples) = counts.GetValueOrDefault((name, value), (0, []));
        // One of a file is enough: habits are shown by several.
        if (examples.Count < MostExamples && (examples.Count == 0 || examples[^1].Path != path))
            examples.Add(new(path, line));
        counts[(name, value)] = (count + 1, examples);
    }

    /// <summary>Takes in what was counted elsewhere; files in path order make the same examples every time.</summary>
    public void Add(Votes others)
    {
        foreach (var ((name, value), (count, examples)) in others.counts)
        {
            var (known, mine) = counts.GetValueOrDefault((name, value), (0, []));
            mine.AddRange(examples.Take(MostExamples - mine.Count));
            counts[(name, value)] = (known + count, mine);
        }
    }

    /// <summary>What most of the code does, for each habit that could be counted.</summary>
    public IReadOnlyList<CodeConvention> Conventions() =>
    [
        .. counts.GroupBy(c => c.Key.Name).Select(habit =>
        {
            var most = habit.OrderByDescending(c => c.Value.Count).ThenBy(c => c.Key.Value, StringComparer.Ordinal).First();
            return new CodeConvention(habit.Key, most.Key.Value, most.Value.Count, habit.Sum(c => c.Value.Count), [.. most.Value.Examples]);
        }).OrderBy(c => c.Name, StringComparer.Ordinal),
    ];
}
