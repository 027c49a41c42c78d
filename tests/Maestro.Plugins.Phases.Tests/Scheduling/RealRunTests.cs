using CsCheck;
using Maestro.Plugins.Decisions;
using Maestro.Plugins.Phases.Tests.Fakes;
using Maestro.Runtime.Capabilities;
using Maestro.Tests.TaskSets;
using Maestro.Tests.VirtualTime;

namespace Maestro.Plugins.Phases.Tests.Scheduling;

/// <summary>The phase over tasks of known durations, on a clock of its own: what the schedule says is what the run does.</summary>
public sealed class RealRunTests
{
    [Test]
    public void Run_EstimatesHold_TakesWhatTheScheduleSays() => AnyTasks.Requests(most: 12).Sample(
        request =>
        {
            var schedule = Schedule(request);
            var run = Play(request, task => task.EstimateMinutes);
            Assert.That(run.Now, Is.LessThanOrEqualTo(1.05 * schedule.Makespan).And.GreaterThanOrEqualTo(schedule.LowerBound - 1e-9));
            // Bound to the schedule, it is not only as long: each task is where the schedule has it.
            Assert.That(schedule.Tasks.Select(t => Math.Round(run.Times[t.TaskId].Start - t.Start, 6)), Is.All.Zero);
        },
        iter: 150);

    [Test]
    public void Run_EstimatesAreWrong_KeepsEveryRuleAndLosesNothing() => Gen.Select(AnyTasks.Requests(most: 12), Gen.Double[0.1, 5].Array[12]).Sample(
        (request, factors) =>
        {
            var run = Play(request, task => task.EstimateMinutes * factors[int.Parse(task.Id[1..])]);
            Assert.That(run.Times.Keys, Is.EquivalentTo(request.Tasks.Select(t => t.Id)));
            foreach (var one in request.Tasks)
            {
                var (start, end) = run.Times[one.Id];
                Assert.That(one.DependsOn.All(d => run.Times[d].End <= start), Is.True, $"{one.Id} started too early");
                var others = request.Tasks.Where(o => o.Id != one.Id && run.Times[o.Id].Start <= start && start < run.Times[o.Id].End && start < end).ToList();
                Assert.That(others.Count, Is.LessThan(Workers(request)));
                Assert.That(others.Where(o => Exclude(o, one)).Select(o => o.Id), Is.Empty, $"beside {one.Id}");
                Assert.That(others.Append(one).Sum(t => t.Needs.GetValueOrDefault("gpu")), Is.LessThanOrEqualTo(2));
            }
        },
        iter: 150);

    private static int Workers(DecisionRequest request) => request.Workers == 0 ? 64 : request.Workers;

    private static TaskSchedule Schedule(DecisionRequest request) =>
        new CriticalPathStrategy().DecideAsync(request with { Workers = Workers(request) }, default).GetAwaiter().GetResult()!.Schedule!;

    private static VirtualRun Play(DecisionRequest request, Func<WorkTask, double> minutes)
    {
        var run = new VirtualRun(minutes);
        var phase = new ParallelTasksPhase(run, new Strategy(), new FakeGates(), new() { MaxParallel = Workers(request), Capacities = new() { ["gpu"] = "2" } });
        run.Play(phase, new FakeContext("/nowhere", Make.Graph([.. request.Tasks])));
        return run;
    }

    private static bool Exclude(WorkTask one, WorkTask other) =>
        GlobClaims.Overlap(one.Writes, other.Writes) || GlobClaims.Overlap(one.Writes, other.Reads) || GlobClaims.Overlap(one.Reads, other.Writes);

    private sealed class Strategy : IDecisions
    {
        public async Task<Decision> DecideAsync(DecisionRequest request, CancellationToken cancellationToken) => (await new CriticalPathStrategy().DecideAsync(request, cancellationToken))!;
    }
}
