using Maestro.Plugins.Phases.Tests.Fakes;

namespace Maestro.Plugins.Phases.Tests;

/// <summary>All graphs of four tasks, with every set of failing tasks, ended in either order: what must hold holds in all 2048 runs.</summary>
public sealed class EveryGraphTests
{
    private const int Tasks = 4;
    private const int Edges = Tasks * (Tasks - 1) / 2;

    [Test]
    public void Run_EveryGraphAndOutcome_LosesNoTaskAndStartsNoneTooEarly()
    {
        Assert.Multiple(() =>
        {
            for (var graph = 0; graph < 1 << Edges; graph++)
            {
                for (var failing = 0; failing < 1 << Tasks; failing++)
                {
                    Check(Graph(graph), failing, lastFirst: false);
                    Check(Graph(graph), failing, lastFirst: true);
                }
            }
        });
    }

    private static void Check(WorkTask[] tasks, int failing, bool lastFirst)
    {
        var runner = new FakeTaskRunner();
        var phase = new ParallelTasksPhase(runner, new FakeDecisions(), new FakeGates(), new() { MaxParallel = 2 });
        var run = phase.RunAsync(new FakeContext("/nowhere", Make.Graph(tasks)), default);
        var done = new HashSet<string>();
        while (!run.IsCompleted)
        {
            // Every task at work must have all it depends on behind it, and two with one claim are never at work together.
            Assert.That(runner.Running.SelectMany(id => Find(tasks, id).DependsOn).Distinct(), Is.SubsetOf(done));
            Assert.That(runner.Running.SelectMany(id => Find(tasks, id).Writes), Is.Unique);
            var id = lastFirst ? runner.Running.Last() : runner.Running.First();
            var fails = (failing >> (id[1] - '1') & 1) == 1;
            if (!fails)
                done.Add(id);
            runner.End(id, fails ? TaskState.Failed : TaskState.Done);
        }

        var results = ((ChangeSet)run.Result.Artifact!).Tasks;
        Assert.That(results.Select(r => r.TaskId), Is.EqualTo(tasks.Select(t => t.Id)));
        foreach (var (task, result) in tasks.Zip(results))
        {
            var expected = !task.DependsOn.All(done.Contains) ? TaskState.NotStarted : done.Contains(task.Id) ? TaskState.Done : TaskState.Failed;
            Assert.That((result.State, result.Failure is null), Is.EqualTo((expected, expected == TaskState.Done)));
        }
    }

    // T1 and T4 claim the same file.
    private static WorkTask[] Graph(int edges)
    {
        var bit = 0;
        return [.. Enumerable.Range(1, Tasks).Select(i => Make.Task(
            $"T{i}", [.. Enumerable.Range(1, i - 1).Where(_ => (edges >> bit++ & 1) == 1).Select(j => $"T{j}")], [i is 1 or 4 ? "shared.cs" : $"{i}.cs"]))];
    }

    private static WorkTask Find(WorkTask[] tasks, string id) => tasks.First(t => t.Id == id);
}
