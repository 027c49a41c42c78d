using Maestro.Testing.Tests.Extensions;

namespace Maestro.Testing.Tests;

public sealed class RunPhaseTests
{
    [Test]
    public async Task RunPhase_Handler_SeesTheRunAsItWasSetUp()
    {
        var plan = new WorkPlan { Title = "Later", Slug = "later", Requirements = [] };
        using var run = new TestRun { Request = new() { Text = "Do it" }, Artifacts = [plan with { Title = "Early" }, plan], Phase = "review", Pass = 2 };
        run.Write("src/a.txt", "hello");

        var result = await run.RunPhaseAsync(CallPhase.Of(context =>
        {
            Assert.That((context.Phase, context.Pass, context.Request.Text), Is.EqualTo(("review", 2, "Do it")));
            Assert.That(context.Get<WorkPlan>(), Is.SameAs(plan));
            Assert.That(context.Find<TaskGraph>(), Is.Null);
            Assert.That(File.ReadAllText(Path.Combine(context.Workspace.Root, "src", "a.txt")), Is.EqualTo("hello"));
            File.WriteAllText(Path.Combine(context.Workspace.Root, "b.txt"), "written");
        }));

        Assert.That(result, Is.SameAs(CallPhase.Done));
        Assert.That(run.Read("b.txt"), Is.EqualTo("written"));
    }

    [Test]
    public async Task RunPhase_WhatItDoes_IsRecordedInOrder()
    {
        using var run = new TestRun
        {
            ScriptedDecisions = { ["library"] = "polly" },
            ScriptedGateReports = [Make.Report("build", GateVerdict.Passed)],
            ScriptedAnswers = { ["name"] = "Kelvin" },
            ScriptedTasks = task => Task.FromResult(new TaskResult { TaskId = task.Id, State = TaskState.Done }),
        };

        await run.RunPhaseAsync(new CallPhase(async context =>
        {
            await run.Interview.AskAsync([new("name", "Which name?", "Celsius", "The title.")], default);
            context.Progress.Report("on it");
            await run.Decisions.DecideAsync(Make.Request("library", "none", "polly"), default);
            await run.Tasks.RunAsync(Make.Task("T1"), ["build"], default);
            await run.Gates.JudgeAsync("build", default);
            return CallPhase.Done;
        }));

        Assert.That(run.Events.Select(e => e.GetType().Name), Is.EqualTo(new[]
        {
            nameof(HumanAsked), nameof(ProgressReported), nameof(DecisionAsked), nameof(TaskStarted), nameof(GateAsked),
        }));
    }

    [Test]
    public async Task RunPhase_NeededArtifactIsNotThere_IsRefusedBeforeItRuns()
    {
        using var run = new TestRun();
        var thrown = await Assert.ThrowsAsync<NotScriptedException>(() => run.RunPhaseAsync(new NeedyPhase()));
        Assert.That(thrown!.Message, Does.Contain("needs a WorkPlan").And.Contain("Set TestRun.Artifacts"));
    }

    [Test]
    public async Task RunPhase_ArtifactNobodyYielded_IsNotScripted()
    {
        using var run = new TestRun();
        var thrown = await Assert.ThrowsAsync<NotScriptedException>(() => run.RunPhaseAsync(CallPhase.Of(c => c.Get<TaskGraph>())));
        Assert.That(thrown!.Property, Is.EqualTo("Artifacts"));
    }

    [Test]
    public async Task RunPhase_HandlerCatchesEverything_CannotHideWhatIsNotScripted()
    {
        using var run = new TestRun();
        var thrown = await Assert.ThrowsAsync<NotScriptedException>(() => run.RunPhaseAsync(new CallPhase(async _ =>
        {
            try
            {
                await run.Gates.JudgeAsync("build", default);
            }
            catch (InvalidOperationException)
            {
                return CallPhase.Done;
            }
            return CallPhase.Done;
        })));
        Assert.That(thrown!.Property, Is.EqualTo("ScriptedGateReports"));
    }

    [Test]
    public async Task RunPhase_HandlerThrowsItsOwn_IsThatException()
    {
        using var run = new TestRun();
        await Assert.ThrowsAsync<FormatException>(() => run.RunPhaseAsync(CallPhase.Of(_ => throw new FormatException())));
    }

    [Test]
    public async Task RunPhase_Nothing_BreaksTheContract()
    {
        using var run = new TestRun();
        await Assert.ThrowsAsync<BrokenContractException>(() => run.RunPhaseAsync(new CallPhase(_ => Task.FromResult<PhaseResult>(null!))));
    }

    [Test]
    public async Task RunPhase_ArtifactTheJournalCannotReadBack_BreaksTheContract()
    {
        using var run = new TestRun();
        var thrown = await Assert.ThrowsAsync<BrokenContractException>(
            () => run.RunPhaseAsync(new CallPhase(_ => Task.FromResult(PhaseResult.Done(new ForeignArtifact())))));
        Assert.That(thrown!.Message, Does.Contain("ForeignArtifact"));
    }
}
