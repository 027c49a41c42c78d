using EndToEnd.Harness;
using FaultBench.Oracle;
using FaultBench.Repositories;
using FaultBench.Running;

namespace FaultBench;

/// <summary>The judge sees what is wrong with a run that says it succeeded.</summary>
[Platform("Linux,MacOsX")]
public sealed class OracleTests
{
    private static readonly Fault Sound = new("a sound run")
    {
        Shape = new("sh", null, new Dictionary<string, string> { ["tests/check.sh"] = "test -e done.txt\n" }, "  look: { run: test -e done.txt }", "sh tests/check.sh"),
        Work = [new("Write the file", "done.txt", "done")],
        Plays = [new("T1", 1, ("done.txt", "done\n"))],
        TaskGates = "look",
        Seen = new("T1"),
        Ends = [RunState.Succeeded],
    };

    [Test]
    public async Task Judge_AllIsAsItMustBe_FindsNothing() => Assert.That((await JudgedAsync(Sound)).Wrong, Is.Empty);

    [Test]
    public async Task Judge_TheTaskIsNotInWhatWasDelivered_IsAFalseClaim() =>
        Assert.That((await JudgedAsync(Sound with { Plays = [new("T1", 1, ("done.txt", "not at all\n"))] })).FalseClaims, Has.One.Contains("T1 is said to be in the result"));

    [Test]
    public async Task Judge_TheGatesDoNotHoldThere_IsAFalseClaim() =>
        Assert.That((await JudgedAsync(Sound with { AlsoProven = " && echo no luck && false" })).FalseClaims, Has.One.Contains("do not hold on what was delivered: no luck"));

    [Test]
    public async Task Judge_SucceededAgainstWhatCannotBeRecovered_IsAFalseClaim() =>
        Assert.That((await JudgedAsync(Sound with { Ends = [RunState.Failed] })).FalseClaims, Has.One.Contains("that it succeeded"));

    [Test]
    public async Task Judge_TheFaultDidNotStrike_IsAProblem() =>
        Assert.That((await JudgedAsync(Sound with { Seen = Sight.Of(FailureKind.Build) })).Problems, Has.One.Contains("did not strike"));

    [Test]
    public async Task Judge_TheRungDidNotAct_IsAProblem() => Assert.That((await JudgedAsync(Sound with { By = ["retry"] })).Problems, Is.EqualTo(new[] { "retry did not act" }));

    [Test]
    public async Task Judge_TheRepositoryIsNotAsItWas_IsAProblem() =>
        Assert.That((await JudgedAsync(Sound, repository => repository.Write("stray.txt", "x"))).Problems, Has.One.Contains("stray.txt"));

    private static async Task<Judgement> JudgedAsync(Fault fault, Action<Scratch>? meanwhile = null)
    {
        using var repository = new Scratch();
        var ran = await FaultRun.OfAsync(fault, repository);
        meanwhile?.Invoke(repository);
        return Judge.Of(ran);
    }
}
