using CsCheck;

namespace Maestro.Tests.TaskSets;

/// <summary>Tasks of every kind a scheduler may meet: in any order, with dependencies, shared files, globs, folders, capacities, and some that take no time.</summary>
internal static class AnyTasks
{
    private const string Gpu = "gpu";

    private static readonly string[] Claims = ["a.cs", "A.cs", "src/a.cs", "src\\b.cs", "src/b/c.cs", "src", "src/**", "src/b*", "docs/*.md", "docs/a.md", "**/*.md", "./x.cs"];

    private static readonly Gen<string[]> SomeClaims = Gen.OneOf(Gen.Const(Array.Empty<string>()), Gen.Int[0, Claims.Length - 1].Select(i => Claims[i]).Array[1, 2]);

    /// <summary>A request with up to so many tasks.</summary>
    public static Gen<DecisionRequest> Requests(int most) =>
        from count in Gen.Int[1, most]
        from tasks in Task(count).Array[count]
        from shuffled in Gen.Shuffle(Enumerable.Range(0, count).ToArray())
        from workers in Gen.Int[0, 4]
        select Request([.. shuffled.Select(i => Numbered(tasks[i], i))], workers);

    /// <summary>The question that stands for these tasks.</summary>
    public static DecisionRequest Request(IReadOnlyList<WorkTask> tasks, int workers) => new()
    {
        Kind = DecisionKinds.TaskOrdering,
        Key = "k",
        Question = "In which order?",
        Options = [.. tasks.Select(t => new DecisionOption { Id = t.Id, Title = t.Title })],
        Tasks = tasks,
        Workers = workers,
        Capacities = new Dictionary<string, int> { [Gpu] = 2 },
    };

    private static Gen<WorkTask> Task(int count) =>
        from minutes in Gen.OneOf(Gen.Const(0.0), Gen.Int[1, 9].Select(m => (double)m), Gen.Int[1, 40].Select(m => m / 4.0))
        from before in Gen.Int[0, count].Array[0, 3]
        from writes in SomeClaims
        from reads in SomeClaims
        from gpus in Gen.Int[0, 2]
        select new WorkTask
        {
            Id = "",
            Title = "",
            Instructions = "",
            EstimateMinutes = minutes,
            DependsOn = [.. before.Select(b => $"{b}")],
            Writes = writes,
            Reads = reads,
            Needs = gpus == 0 ? new Dictionary<string, int>() : new Dictionary<string, int> { [Gpu] = gpus, ["nobody counts these"] = 9 },
        };

    // Only on those with lower numbers, so that there is no circle.
    private static WorkTask Numbered(WorkTask task, int number) => task with
    {
        Id = $"T{number}",
        Title = $"Task {number}",
        DependsOn = [.. task.DependsOn.Select(int.Parse).Where(d => d < number).Select(d => $"T{d}")],
    };
}
