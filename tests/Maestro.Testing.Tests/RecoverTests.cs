using Maestro.Testing.Tests.Extensions;

namespace Maestro.Testing.Tests;

public sealed class RecoverTests
{
    [Test]
    public async Task Recover_Actions_AreAnsweredAsScriptedAndRecordedInOrder()
    {
        using var run = new TestRun { ScriptedAgent = told => new() { Summary = $"told: {told}" }, ScriptedFixer = false, ScriptedLastGood = true };
        var start = run.Clock.GetUtcNow();

        var result = await run.RecoverAsync(new CallRecovery(async context =>
        {
            await context.UndoAsync(default);
            await context.DelayAsync(TimeSpan.FromMinutes(3), default);
            Assert.That((await context.WorkAsync("mind the gap", default)).Summary, Is.EqualTo("told: mind the gap"));
            Assert.That(await context.RunFixerAsync(default), Is.False);
            Assert.That(await context.RestoreLastGoodAsync(default), Is.True);
            return RecoveryResult.Changed("all of it");
        }), Make.Failure("it failed"), Make.Task("T1"));

        Assert.That(result.What, Is.EqualTo("all of it"));
        Assert.That(run.Clock.GetUtcNow() - start, Is.EqualTo(TimeSpan.FromMinutes(3)));
        Assert.That(run.Events, Is.EqualTo(new TestEvent[]
        {
            new Undone(), new Waited(TimeSpan.FromMinutes(3)), new AgentAsked("mind the gap", new() { Summary = "told: mind the gap" }),
            new FixerRun(false), new LastGoodRestored(true),
        }));
    }

    [Test]
    public async Task Recover_StrategyThatSearches_IsToldWhatTheScriptMakesOfTheWorkspace()
    {
        TestRun searched = null!;
        searched = new TestRun
        {
            ScriptedAgent = told =>
            {
                searched.Write("version", told);
                return new() { Summary = told };
            },
            ScriptedJudgement = () => [new() { Gate = "build", Summary = "", Verdict = searched.Read("version") == "2" ? GateVerdict.Passed : GateVerdict.Failed }],
        };
        using var _ = searched;

        var result = await searched.RecoverAsync(new CallRecovery(async context =>
        {
            foreach (var version in new[] { "3", "2", "1" })
            {
                await context.WorkAsync(version, default);
                if ((await context.JudgeAsync(default)).All(report => report.Holds))
                    return RecoveryResult.Step($"went down to {version}");
            }
            return RecoveryResult.GiveUp("none of them");
        }), Make.Failure("it failed"), Make.Task("T1"));

        Assert.That((result.What, result.Acted, result.More), Is.EqualTo(("went down to 2", true, true)));
        Assert.That(searched.Events.OfType<GateAsked>().Select(asked => asked.Report.Verdict), Is.EqualTo(new[] { GateVerdict.Failed, GateVerdict.Passed }));
    }

    [Test]
    public async Task Recover_SameFailureAgain_IsTheNextAttemptAndKnowsWhatWasTried()
    {
        using var run = new TestRun();
        var seen = new List<string>();
        var strategy = new CallRecovery(context =>
        {
            seen.Add($"{context.Failure.Message} {context.Attempt} [{string.Join(',', context.Tried.Select(t => t.Action))}]");
            return Task.FromResult(RecoveryResult.Changed($"act {context.Attempt}"));
        });

        await run.RecoverAsync(strategy, Make.Failure("one"));
        await run.RecoverAsync(strategy, Make.Failure("one"));
        await run.RecoverAsync(strategy, Make.Failure("two"));
        await run.RecoverAsync(strategy, Make.Failure("two"), attempt: 7);

        Assert.That(seen, Is.EqualTo(new[] { "one 1 []", "one 2 [act 1]", "two 1 []", "two 7 [act 1]" }));
    }

    private static IEnumerable<TestCaseData> Unscripted()
    {
        yield return Case("ScriptedAgent", c => c.WorkAsync("", default));
        yield return Case("ScriptedFixer", c => c.RunFixerAsync(default));
        yield return Case("ScriptedLastGood", c => c.RestoreLastGoodAsync(default));
        yield return Case("ScriptedJudgement", c => c.JudgeAsync(default));
        yield return Case("ScriptedIsolation", c => c.IsolateAsync(default));
        static TestCaseData Case(string property, Func<IRecoveryContext, Task> act) => new TestCaseData(property, act).SetArgDisplayNames(property);
    }

    [TestCaseSource(nameof(Unscripted))]
    public async Task Recover_ActionThatIsNotScripted_NamesTheProperty(string property, Func<IRecoveryContext, Task> act)
    {
        using var run = new TestRun();
        var thrown = await Assert.ThrowsAsync<NotScriptedException>(() => run.RecoverAsync(new CallRecovery(async context =>
        {
            await act(context);
            return RecoveryResult.Changed("");
        }), Make.Failure("it failed")));
        Assert.That(thrown!.Message, Does.EndWith($"Set TestRun.{property}."));
        Assert.That(run.Events, Is.Empty);
    }

    [Test]
    public async Task Recover_Nothing_BreaksTheContract()
    {
        using var run = new TestRun();
        await Assert.ThrowsAsync<BrokenContractException>(() => run.RecoverAsync(new CallRecovery(_ => Task.FromResult<RecoveryResult>(null!)), Make.Failure("f")));
    }
}
