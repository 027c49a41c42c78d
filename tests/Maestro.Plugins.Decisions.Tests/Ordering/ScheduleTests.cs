using CsCheck;
using Maestro.Plugins.Dispatching;
using Maestro.Runtime.Capabilities;
using Maestro.Tests.TaskSets;

namespace Maestro.Plugins.Decisions.Tests.Ordering;

/// <summary>What holds of every schedule, whatever the tasks.</summary>
public sealed class ScheduleTests
{
    [Test]
    public void Decide_AnyTasks_KeepsEveryRule() => AnyTasks.Requests(most: 12).Sample(
        request => Assert.That(Rules.Broken(request, Decide(request).Schedule!), Is.Empty), iter: 250, print: Print);

    [Test]
    public void Decide_AnyTasks_StartsEachTheMomentItCanAndItIsItsTurn() => AnyTasks.Requests(most: 12).Sample(
        request => Assert.That(Rules.Idle(request, Decide(request).Schedule!), Is.Empty), iter: 250, print: Print);

    [Test]
    public void Decide_AnyTasks_IsTheSameEachTime() => AnyTasks.Requests(most: 12).Sample(
        request =>
        {
            var (one, other) = (Decide(request), Decide(request));
            Assert.That((one.Schedule!.Tasks, one.Rationale), Is.EqualTo((other.Schedule!.Tasks, other.Rationale)));
        },
        iter: 50, print: Print);

    [Test]
    public void Decide_AnyTasks_RanksThemAsTheyStart() => AnyTasks.Requests(most: 12).Sample(
        request =>
        {
            var decision = Decide(request);
            Assert.That(decision.Ranking, Is.EqualTo(decision.Schedule!.Tasks.Select(t => t.TaskId)));
            Assert.That(decision.Schedule.Tasks.Select(t => t.Start), Is.Ordered);
        },
        iter: 50, print: Print);

    [Test]
    public void Decide_FewTasks_BoundIsNeverAboveTheOptimum() => AnyTasks.Requests(most: 5).Sample(
        request => Assert.That(Decide(request).Schedule!.LowerBound, Is.LessThanOrEqualTo(EveryOrder.Least(request) + 1e-9)), iter: 300, print: Print);

    [Test]
    public void Decide_FewTasksWithoutExclusions_IsHardlyEverAboveTheOptimum()
    {
        var (ours, least) = (0.0, 0.0);
        AnyTasks.Requests(most: 6).Sample(
            request =>
            {
                var plain = request with { Tasks = [.. request.Tasks.Select(t => t with { Writes = [], Reads = [], Needs = new Dictionary<string, int>() })] };
                (ours, least) = (ours + Decide(plain).Schedule!.Makespan, least + EveryOrder.Least(plain));
            },
            iter: 100, threads: 1);
        Assert.That(ours / least, Is.LessThanOrEqualTo(1.001));
    }

    [Test]
    public void Decide_PlantedCircle_IsNamed() => Gen.Select(AnyTasks.Requests(most: 10), Gen.Int[1, 10]).Sample(
        (request, length) =>
        {
            var circle = request.Tasks.Take(length).Select(t => t.Id).ToList();
            var tied = request with { Tasks = [.. request.Tasks.Select(t => circle.IndexOf(t.Id) is >= 0 and var at ? t with { DependsOn = [.. t.DependsOn, circle[(at + 1) % circle.Count]] } : t)] };
            var said = Assert.Throws<InvalidOperationException>(() => Decide(tied))!.Message;
            Assert.That(said, Does.StartWith("The tasks depend on each other in a circle: "));
            var named = said[(said.IndexOf(':') + 2)..^1].Split(" -> ");
            Assert.That(named[0], Is.EqualTo(named[^1]));
            Assert.That(named.Zip(named.Skip(1)).All(p => tied.Tasks.Single(t => t.Id == p.First).DependsOn.Contains(p.Second)), said);
        },
        iter: 50, print: r => Print(r.Item1));

    [Test]
    public void Near_AnyClaims_IsWhatOverlaps() => Gen.Char["aAb./*\\"].Array[0, 7].Select(c => new string(c)).Array[2, 8].Sample(
        claims =>
        {
            var numbers = new ClaimNumbers(4);
            var of = claims.Select(numbers.Of).ToArray();
            var near = numbers.Near();
            for (var i = 0; i < claims.Length; i++)
            {
                for (var j = 0; j < claims.Length; j++)
                    Assert.That(of[i] == of[j] || near[of[i]].Contains(of[j]), Is.EqualTo(GlobClaims.Overlap(claims[i], claims[j])), $"'{claims[i]}' and '{claims[j]}'");
            }
        },
        iter: 20_000);

    private static Decision Decide(DecisionRequest request) => new CriticalPathStrategy().DecideAsync(request, default).GetAwaiter().GetResult()!;

    private static string Print(DecisionRequest request) => $"{request.Workers} workers: " + string.Join("; ", request.Tasks.Select(t =>
        $"{t.Id} {t.EstimateMinutes} after [{string.Join(' ', t.DependsOn)}] writes [{string.Join(' ', t.Writes)}] reads [{string.Join(' ', t.Reads)}] needs {t.Needs.GetValueOrDefault("gpu")}"));
}
