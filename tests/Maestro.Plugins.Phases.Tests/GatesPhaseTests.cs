using Maestro.Plugins.Phases.Tests.Fakes;

namespace Maestro.Plugins.Phases.Tests;

public sealed class GatesPhaseTests
{
    [Test]
    public async Task Run_AllPass_IsDone()
    {
        var gates = new FakeGates(FakeGates.Report("build"), FakeGates.Report("test"));

        var result = await Run(gates);

        Assert.That((result.Failure, ((ValidationResult)result.Artifact!).Passed, gates.Judged.Count), Is.EqualTo(((Failure?)null, true, 2)));
    }

    [TestCase(GateVerdict.Failed, "gate build failed: build said so")]
    [TestCase(GateVerdict.CouldNotRun, "gate build could not run: build said so")]
    public async Task Run_OneDoesNotPass_FailsAsThatGateButJudgesAll(GateVerdict verdict, string message)
    {
        var gates = new FakeGates(FakeGates.Report("format"), FakeGates.Report("build", verdict, FailureKind.Environment), FakeGates.Report("test", GateVerdict.Failed));

        var result = await Run(gates);

        Assert.Multiple(() =>
        {
            Assert.That(
                (result.Failure!.Kind, result.Failure.Message, result.Failure.Gate, result.Failure.Evidence), Is.EqualTo((FailureKind.Environment, message, "build", "build output")));
            Assert.That(result.Failure.Findings.Single().Message, Is.EqualTo("build finding"));
            Assert.That(((ValidationResult)result.Artifact!).Gates, Has.Count.EqualTo(3));
        });
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Run_FailedBeforeTheRunToo_IsDoneWhereNothingGotWorse(bool notWorse)
    {
        var before = new BaselineComparison { Verdict = GateVerdict.Failed, Summary = "11 passed, 1 failed", NotWorse = notWorse };

        var result = await Run(new FakeGates(FakeGates.Report("test", GateVerdict.Failed) with { Baseline = before }));

        Assert.That((result.Failure is null, ((ValidationResult)result.Artifact!).Passed), Is.EqualTo((notWorse, notWorse)));
    }

    [TestCase("test", "test")]
    [TestCase("all", "build test")]
    public async Task Run_ChosenGates_AreTheOnlyOnesJudged(string chosen, string judged)
    {
        var gates = new FakeGates(FakeGates.Report("build"), FakeGates.Report("test"));

        await Run(gates, chosen);

        Assert.That(string.Join(' ', gates.Judged), Is.EqualTo(judged));
    }

    [Test]
    public async Task Run_NoGates_ProvesNothing()
    {
        var result = await Run(new FakeGates());

        Assert.That((result.Failure?.Kind, ((ValidationResult)result.Artifact!).Passed), Is.EqualTo((FailureKind.Environment, false)));
        Assert.That(result.Failure!.Message, Does.StartWith("No gates are defined, so nothing can be proven"));
    }

    [Test]
    public async Task Run_UnknownGate_FailsNamingTheGatesThereAre()
    {
        var result = await Run(new FakeGates(FakeGates.Report("build")), "lint");

        Assert.That((result.Failure?.Kind, result.Failure?.Message), Is.EqualTo((FailureKind.Input, "There is no gate lint; the gates are: build.")));
    }

    [TestCase(0, 0, 0, 0)]
    [TestCase(1, 0, 0, 1)]
    [TestCase(0, 1, 0, 1)]
    [TestCase(0, 0, 1, 1)]
    public async Task Run_NothingWasToBeDone_AsksNoGateOfWhatNobodyChanged(int requirements, int tasks, int files, int asked)
    {
        var gates = new FakeGates(FakeGates.Report("build"));
        var changes = new FakeChanges([.. Enumerable.Range(0, files).Select(number => FakeChanges.New($"file{number}"))]);
        var context = new FakeContext("/nowhere",
            new WorkPlan { Title = "None", Slug = "none", Requirements = [.. Enumerable.Range(0, requirements).Select(number => new Requirement { Id = $"R{number}", Text = "one" })] },
            new ChangeSet { HeadCommit = "basecommit", Tasks = [.. Enumerable.Range(0, tasks).Select(number => new TaskResult { TaskId = $"T{number}", State = TaskState.Done })] });

        var result = await new GatesPhase(gates, changes, new()).RunAsync(context, default);

        Assert.That((result.Failure, ((ValidationResult)result.Artifact!).Gates.Count, gates.Judged.Count), Is.EqualTo(((Failure?)null, asked, asked)));
    }

    private static Task<PhaseResult> Run(FakeGates gates, params string[] chosen) =>
        new GatesPhase(gates, new FakeChanges(), new() { Gates = [.. chosen] }).RunAsync(new FakeContext("/nowhere"), default);
}
