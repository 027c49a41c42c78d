using Maestro.Testing.Tests.Extensions;

namespace Maestro.Testing.Tests;

/// <summary>The services: each answers what was scripted, and nothing else.</summary>
public sealed class ScriptTests
{
    [Test]
    public async Task Decisions_KeyBeforeKind_AndEachKeyOnce()
    {
        using var run = new TestRun { ScriptedDecisions = { [DecisionKinds.Approach] = "b", ["special"] = "a" } };

        var special = await run.Decisions.DecideAsync(Make.Request("special", "a", "b"), default);
        var usual = await run.Decisions.DecideAsync(Make.Request("usual", "a", "b"), default);
        run.Clock.Advance(TimeSpan.FromHours(1));
        var again = await run.Decisions.DecideAsync(Make.Request("usual", "a", "b"), default);

        Assert.That((special.Choice, usual.Choice), Is.EqualTo(("a", "b")));
        Assert.That(again, Is.SameAs(usual));
        Assert.That(run.Events.OfType<DecisionAsked>().Select(e => e.Request.Key), Is.EqualTo(new[] { "special", "usual", "usual" }));
    }

    [Test]
    public async Task Decisions_Order_IsCutToTheRequestAndPassesOverTheExcluded()
    {
        using var run = new TestRun { ScriptedDecisions = { ["k"] = ScriptedDecision.Order("c", "b", "a") with { Confidence = 0.5, Rationale = "so" } } };
        var decision = await run.Decisions.DecideAsync(Make.Request("k", "a", "b") with { Excluded = ["b"] }, default);
        Assert.That(decision.Ranking, Is.EqualTo(new[] { "b", "a" }));
        Assert.That((decision.Choice, decision.Confidence, decision.Rationale), Is.EqualTo(("a", 0.5, "so")));
    }

    private static IEnumerable<TestCaseData> Unscripted()
    {
        yield return Case("NoDecision", "ScriptedDecisions", run => run.Decisions.DecideAsync(Make.Request("other", "a"), default));
        yield return Case("NoSuchOption", "ScriptedDecisions", run => run.Decisions.DecideAsync(Make.Request("k", "b"), default));
        yield return Case("OrderLacksAnOption", "ScriptedDecisions", run => run.Decisions.DecideAsync(Make.Request("order", "a", "b"), default));
        yield return Case("OneJudgementTooMany", "ScriptedGateReports", async run =>
        {
            await run.Gates.JudgeAsync("build", default);
            await run.Gates.JudgeAsync("build", default);
        });
        yield return Case("NoTasks", "ScriptedTasks", run => run.Tasks.RunAsync(Make.Task("T1"), [], default));
        yield return Case("NoAnswer", "ScriptedAnswers", run => run.Interview.AskAsync([new("q", "?", "yes", "")], default));
        yield return Case("NoHistory", "ScriptedHistory", run => Task.FromResult(run.History));
        static TestCaseData Case(string name, string property, Func<TestRun, Task> act) => new TestCaseData(property, act).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Unscripted))]
    public async Task Service_WhatIsNotScripted_NamesTheProperty(string property, Func<TestRun, Task> act)
    {
        using var run = new TestRun
        {
            ScriptedDecisions = { ["k"] = "a", ["order"] = ScriptedDecision.Order("a") },
            ScriptedGateReports = [Make.Report("build", GateVerdict.Passed)],
        };
        var thrown = await Assert.ThrowsAsync<NotScriptedException>(async () => await act(run));
        Assert.That(thrown!.Message, Does.EndWith($"Set TestRun.{property}."));
    }

    [Test]
    public async Task Gates_SeveralReportsOfOne_AreItsJudgementsInTurn()
    {
        using var run = new TestRun
        {
            ScriptedGateReports = [Make.Report("test", GateVerdict.Failed), Make.Report("build", GateVerdict.Passed), Make.Report("test", GateVerdict.Passed)],
        };
        Assert.That(run.Gates.Names, Is.EqualTo(new[] { "test", "build" }));
        Assert.That((await run.Gates.JudgeAsync("test", default)).Verdict, Is.EqualTo(GateVerdict.Failed));
        Assert.That((await run.Gates.JudgeAsync("test", default)).Verdict, Is.EqualTo(GateVerdict.Passed));
    }

    [Test]
    public void Gates_EmptyList_AreNone_AndNoListIsNotScripted()
    {
        using var none = new TestRun { ScriptedGateReports = [] };
        using var unsaid = new TestRun();
        Assert.That(none.Gates.Names, Is.Empty);
        Assert.Throws<NotScriptedException>(() => _ = unsaid.Gates.Names);
    }

    [Test]
    public async Task Tasks_ThatEndLater_CanBeHeld()
    {
        var end = new TaskCompletionSource<TaskResult>();
        using var run = new TestRun { ScriptedTasks = _ => end.Task, MayStartTasks = false };
        var running = run.Tasks.RunAsync(Make.Task("T1"), ["build"], default);
        Assert.That((running.IsCompleted, run.Tasks.MayStartAsync(1, default).Result), Is.EqualTo((false, false)));
        Assert.That(((TaskStarted)run.Events.Single()).Gates, Is.EqualTo(new[] { "build" }));
        end.SetResult(new() { TaskId = "T1", State = TaskState.Failed });
        Assert.That((await running).State, Is.EqualTo(TaskState.Failed));
    }

    [Test]
    public async Task Interview_GivenBeforehand_ThenScripted_ThenAssumed_Once()
    {
        using var run = new TestRun
        {
            Request = new() { Answers = new Dictionary<string, string> { ["a"] = "given" } },
            ScriptedAnswers = { ["a"] = "never", ["b"] = "scripted" },
            NobodyAnswers = true,
        };
        Question[] questions = [.. new[] { "a", "b", "c" }.Select(id => new Question(id, $"{id}?", "recommended", "why"))];

        var answers = await run.Interview.AskAsync(questions, default);

        Assert.That(answers.Select(a => (a.Text, a.Assumed)), Is.EqualTo(new[] { ("given", false), ("scripted", false), ("recommended", true) }));
        await Assert.ThrowsAsync<InvalidOperationException>(() => run.Interview.AskAsync(questions, default));
    }

    [Test]
    public async Task Interview_SixQuestions_AreRefused()
    {
        using var run = new TestRun { NobodyAnswers = true };
        await Assert.ThrowsAsync<ArgumentException>(
            () => run.Interview.AskAsync([.. Enumerable.Range(0, 6).Select(i => new Question($"q{i}", "?", "", ""))], default));
    }

    [Test]
    public void History_Scripted_IsTold()
    {
        var history = new ScriptedHistory { Verdict = new(RunState.Partial, ["so"]) };
        using var run = new TestRun { ScriptedHistory = history };
        Assert.That(run.History, Is.SameAs(history));
        Assert.That(run.History.Started, Is.EqualTo(run.Clock.Start));
    }
}
