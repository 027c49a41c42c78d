using Maestro.Testing.Tests.Extensions;

namespace Maestro.Testing.Tests;

public sealed class DecideTests
{
    private static readonly DecisionRequest Request = Make.Request("k", "a", "b") with { Excluded = ["b"] };

    [Test]
    public async Task Decide_GoodDecision_IsReturnedAsItIs()
    {
        using var run = new TestRun();
        var decision = Make.Decision(Request, "a");
        Assert.That(await run.DecideAsync(new CallStrategy(_ => decision), Request), Is.SameAs(decision));
    }

    [Test]
    public async Task Decide_CannotTell_IsNull()
    {
        using var run = new TestRun();
        Assert.That(await run.DecideAsync(new CallStrategy(_ => null), Request), Is.Null);
    }

    [TestCase("c", "because", 1, "which is no option")]
    [TestCase("b", "because", 1, "which was tried and failed")]
    [TestCase("a", "", 1, "no rationale")]
    [TestCase("a", "because", 1.5, "confidence")]
    public async Task Decide_WhatTheEngineWouldNotTake_BreaksTheContract(string choice, string rationale, double confidence, string says)
    {
        using var run = new TestRun();
        var thrown = await Assert.ThrowsAsync<BrokenContractException>(
            () => run.DecideAsync(new CallStrategy(r => Make.Decision(r, choice, rationale, confidence)), Request));
        Assert.That(thrown!.Message, Does.Contain(says));
    }

    [Test]
    public async Task Evidence_IsWhatTheTestScripted()
    {
        using var run = new TestRun
        {
            ScriptedEvidence = new() { Tree = "t", Languages = [new("C#", 3, 100, ["a.cs"])] },
            ScriptedSymbols = [new("Cart", CodeSymbolKind.Class, "Shop", null, "a.cs", 7), new("Other", CodeSymbolKind.Class, "Shop", null, "b.cs", 1)],
        };
        Assert.That((await run.Evidence.ReadAsync(default)).Languages.Single().Name, Is.EqualTo("C#"));
        Assert.That((await run.Evidence.FindSymbolsAsync(["Cart", "Nobody"], default)).Single().Line, Is.EqualTo(7));
    }

    [Test]
    public async Task Evidence_OfARunThatScriptsNone_IsOfAnEmptyRepository()
    {
        using var run = new TestRun();
        Assert.That((await run.Evidence.ReadAsync(default)).Projects, Is.Empty);
        Assert.That(await run.Evidence.FindSymbolsAsync(["Cart"], default), Is.Empty);
    }
}
