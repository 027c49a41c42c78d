using Maestro.Testing;

namespace Maestro.Plugins.DotNet.Tests;

public sealed class UpgradeTasksPhaseTests
{
    [TestCase("# Plan\n\n## FR-1: Do it\n\nSomehow.\n", TestName = "no order")]
    [TestCase("# Plan\n\n## FR-1: Do it\n\n```json\n{ \"packages\": [], \"levels\": [], \"targets\": [] }\n```\n", TestName = "an order of nothing")]
    [TestCase("# Plan\n\n## FR-1: Do it\n\n```json\n{ \"packages\": [], \"levels\": [[]], \"targets\": [] }\n```\n", TestName = "an order of no package")]
    [TestCase("# Plan\n\n## FR-1: Do it\n\n## FR-2: That\n\n```json\n{ \"packages\": [], \"levels\": [[]], \"targets\": [] }\n```\n", TestName = "the order of another requirement")]
    [TestCase("# Plan\n\n## FR-2: That\n\n```json\n{ \"packages\": [], \"levels\": [[]], \"targets\": [] }\n```\n", TestName = "no section of its own")]
    [TestCase("", TestName = "no text")]
    public async Task Run_PlanOfAnotherPhase_Fails(string markdown)
    {
        using var run = new TestRun { Artifacts = [new WorkPlan { Title = "Plan", Slug = "plan", Requirements = [new() { Id = "FR-1", Text = "Do it" }], Markdown = markdown }] };

        var failure = (await run.RunPhaseAsync(new UpgradeTasksPhase())).Failure!;

        Assert.That((failure.Kind, failure.Message), Is.EqualTo((FailureKind.Input, "FR-1 of the plan has no order for its task; it must come from the phase outdated-packages")));
    }

    [Test]
    public async Task Run_PlanOfNothing_HasNoTasks()
    {
        using var run = new TestRun { Artifacts = [new WorkPlan { Title = "Plan", Slug = "plan", Requirements = [] }] };

        Assert.That(((TaskGraph)(await run.RunPhaseAsync(new UpgradeTasksPhase())).Artifact!).Tasks, Is.Empty);
    }
}
