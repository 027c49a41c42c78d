using Maestro;

namespace Benchmarks.Scheduling;

/// <summary>Task graphs made by a seed.</summary>
internal static class GeneratedGraph
{
    private const int LongestMinutes = 30;

    /// <summary>Makes one.</summary>
    /// <param name="shape">How its tasks hang together.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="conflicts">Whether each also writes a file that three share on average, and one in five reads another.</param>
    /// <param name="seed">The same seed makes the same graph.</param>
    public static IReadOnlyList<WorkTask> Of(GraphShape shape, int count, bool conflicts, int seed)
    {
        var random = new Random(HashCode(shape, count, conflicts, seed));
        var before = shape switch
        {
            GraphShape.Layered => Layered(count, random),
            GraphShape.ForkJoin => ForkJoin(count, random),
            GraphShape.Random => Random(count, random),
            _ => InTree(count, random),
        };
        var files = Math.Max(1, count / 3);
        return [.. before.Select((dependencies, i) => new WorkTask
        {
            Id = $"T{i}",
            Title = $"Task {i}",
            Instructions = "",
            EstimateMinutes = random.Next(1, LongestMinutes + 1),
            DependsOn = [.. dependencies.Distinct().Order().Select(d => $"T{d}")],
            Writes = conflicts ? [$"src/own/{i}.cs", $"src/shared/{random.Next(files)}.cs"] : [$"src/own/{i}.cs"],
            Reads = conflicts && random.Next(5) == 0 ? [$"src/shared/{random.Next(files)}.cs"] : [],
        })];
    }

    // Not the runtime's own hash, which differs from process to process.
    private static int HashCode(GraphShape shape, int count, bool conflicts, int seed) => ((int)shape * 31 + count) * 31 + seed * 2 + (conflicts ? 1 : 0);

    private static List<int>[] Layered(int count, Random random)
    {
        var width = Math.Max(2, (int)Math.Sqrt(count));
        return Make(count, i => i < width ? [] : Enumerable.Range(0, random.Next(1, 4)).Select(_ => (i / width - 1) * width + random.Next(width)));
    }

    private static List<int>[] ForkJoin(int count, Random random)
    {
        var before = new List<int>[count];
        var (fork, next, width) = (0, 1, Math.Max(2, (int)Math.Sqrt(count)));
        before[0] = [];
        while (next < count)
        {
            var branches = Enumerable.Range(next, Math.Min(random.Next(width / 2, 2 * width + 1), count - next)).ToList();
            foreach (var branch in branches)
                before[branch] = [fork];
            next += branches.Count;
            if (next == count)
                break;
            before[next] = branches;
            fork = next++;
        }

        return before;
    }

    private static List<int>[] Random(int count, Random random) =>
        Make(count, i => i == 0 ? [] : Enumerable.Range(0, random.Next(0, 6)).Select(_ => random.Next(i)));

    private static List<int>[] InTree(int count, Random random)
    {
        var before = Make(count, _ => []);
        for (var i = 0; i < count - 1; i++)
            before[random.Next(i + 1, Math.Min(count, i + 2 + count / 4))].Add(i);
        return before;
    }

    private static List<int>[] Make(int count, Func<int, IEnumerable<int>> before) => [.. Enumerable.Range(0, count).Select(i => before(i).ToList())];
}
