using Maestro;
using Maestro.Plugins.Decisions;
using Maestro.Plugins.Phases;
using Maestro.Tests.VirtualTime;

namespace Benchmarks.Scheduling;

/// <summary>The implementation phase itself over tasks that take other times than was estimated, on a clock of our own.</summary>
internal static class RealRun
{
    /// <summary>How long it takes.</summary>
    /// <param name="tasks">The tasks, with true durations.</param>
    /// <param name="workers">How many run at once.</param>
    /// <param name="estimate">What is estimated of each.</param>
    public static double Makespan(IReadOnlyList<WorkTask> tasks, int workers, Func<WorkTask, double> estimate)
    {
        var minutes = tasks.ToDictionary(t => t.Id, t => t.EstimateMinutes);
        var run = new VirtualRun(task => minutes[task.Id]);
        var phase = new ParallelTasksPhase(run, new OneStrategy(new CriticalPathStrategy()), new NoGates(), new() { MaxParallel = workers });
        run.Play(phase, new TaskContext([.. tasks.Select(t => t with { EstimateMinutes = estimate(t) })]));
        return run.Now;
    }

    private sealed class OneStrategy(IDecisionStrategy strategy) : IDecisions
    {
        public async Task<Decision> DecideAsync(DecisionRequest request, CancellationToken cancellationToken) =>
            await strategy.DecideAsync(request, cancellationToken) ?? throw new InvalidOperationException("it cannot tell");
    }

    private sealed class NoGates : IGates
    {
        public IReadOnlyList<string> Names => [];

        public Task<GateReport> JudgeAsync(string name, CancellationToken cancellationToken) => throw new InvalidOperationException("there are none");
    }

    private sealed class TaskContext(IReadOnlyList<WorkTask> tasks) : IPhaseContext, IProgress<string>
    {
        public string Phase => "implementation";

        public int Pass => 1;

        public RunRequest Request { get; } = new();

        public WorkspaceInfo Workspace { get; } = new("/nowhere", "base");

        public IProgress<string> Progress => this;

        public T Get<T>() where T : Artifact => Find<T>() ?? throw new InvalidOperationException($"there is no {typeof(T).Name}");

        public T? Find<T>() where T : Artifact => new TaskGraph { Tasks = tasks } as T;

        public void Report(string value)
        {
        }
    }
}
