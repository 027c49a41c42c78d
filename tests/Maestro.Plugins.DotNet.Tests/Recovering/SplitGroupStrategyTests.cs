using Maestro.Plugins.DotNet.Orders;
using Maestro.Testing;

namespace Maestro.Plugins.DotNet.Tests.Recovering;

/// <summary>A group is taken apart by what holds. The gates here fail for single packages at single versions.</summary>
public sealed class SplitGroupStrategyTests
{
    private static readonly string[] Levels = ["2.0.0 2.0.0 2.0.0 2.0.0", "1.5.0 1.5.0 - 1.5.0"];

    private static readonly Failure Broken = new() { Kind = FailureKind.Build, Message = "it does not build" };

    [TestCase("A 2.0.0, B 2.0.0, D 2.0.0; left as they are: C", "C 2.0.0")]
    [TestCase("A 2.0.0, B 2.0.0, C 2.0.0, D 1.5.0", "D 2.0.0")]
    [TestCase("A 1.5.0, B 2.0.0, D 1.5.0; left as they are: C", "A 2.0.0", "C 2.0.0", "D 2.0.0")]
    public Task Recover_SomeDoNotHold_RaisesAllOthersAndTheseAsFarAsTheyGo(string raised, params string[] bad) => Splits(OrderedTasks.Of(Levels), raised, bad);

    // B and D have one version in one place: what one cannot bear the other does not get.
    [TestCase("A 2.0.0, B 1.5.0, C 2.0.0, D 1.5.0", "D 2.0.0")]
    [TestCase("A 2.0.0, C 2.0.0; left as they are: B, D", "D 2.0.0", "B 1.5.0")]
    public Task Recover_SomeAreWrittenInOnePlace_HaveOneVersion(string raised, params string[] bad) => Splits(OrderedTasks.Tied([0, 1, 2, 1], Levels), raised, bad);

    [Test]
    public async Task Recover_AllAreWrittenInOnePlace_GivesUp()
    {
        using var run = new TestRun();

        Assert.That((await run.RecoverAsync(new SplitGroupStrategy(), Broken, OrderedTasks.Tied([0, 0], "2.0.0 2.0.0"))).What, Does.Contain("written in one place"));
    }

    private static async Task Splits(WorkTask task, string raised, string[] bad)
    {
        var standing = new List<string>();
        using var run = new TestRun
        {
            ScriptedAgent = instructions =>
            {
                standing = [.. OrderText.Find<Step>(instructions)!.To.Select((version, at) => $"{(char)('A' + at)} {version}")];
                return new();
            },
            ScriptedJudgement = () => [new() { Gate = "build", Summary = "s", Verdict = standing.Intersect(bad).Any() ? GateVerdict.Failed : GateVerdict.Passed }],
        };

        var result = await run.RecoverAsync(new SplitGroupStrategy(), Broken, task);

        Assert.That((result.Acted, result.What), Is.EqualTo((true, $"took the group apart: {raised}")));
        Assert.That(string.Join(", ", standing.Where(package => !package.EndsWith(' '))), Is.EqualTo(raised.Split(';')[0]), "what it leaves in the workspace");
    }

    [Test]
    public async Task Recover_NoneHolds_GivesUp()
    {
        using var run = new TestRun { ScriptedAgent = _ => new() { Failure = Broken } };

        Assert.That((await run.RecoverAsync(new SplitGroupStrategy(), Broken, OrderedTasks.Of("2.0.0 2.0.0"))).Acted, Is.False);
    }

    [Test]
    public async Task Recover_OnePackage_GivesUp()
    {
        using var run = new TestRun();

        Assert.That((await run.RecoverAsync(new SplitGroupStrategy(), Broken, OrderedTasks.Of("2.0.0"))).Acted, Is.False);
    }
}
