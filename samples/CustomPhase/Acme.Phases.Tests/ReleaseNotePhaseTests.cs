using Maestro;
using Maestro.Testing;

namespace Acme.Phases.Tests;

public sealed class ReleaseNotePhaseTests
{
    private static readonly WorkPlan Plan = new() { Title = "Health endpoint", Slug = "health-endpoint", Markdown = "", Requirements = [] };

    [Test]
    public async Task Run_TasksAreDone_WritesWhatTheyDid()
    {
        using var run = new TestRun { Artifacts = [Plan, Changes(TaskState.Done)] };

        var result = await run.RunPhaseAsync(new ReleaseNotePhase(new(), run.Clock));

        Assert.That(result.Failure, Is.Null);
        Assert.That(run.Read($"docs/changes/{run.Clock.GetUtcNow():yyyy-MM-dd}.md"), Is.EqualTo("# Health endpoint\n\n- Answers on /health\n"));
    }

    [Test]
    public async Task Run_NothingIsDone_FailsAndWritesNothing()
    {
        using var run = new TestRun { Artifacts = [Plan, Changes(TaskState.Failed)] };

        var result = await run.RunPhaseAsync(new ReleaseNotePhase(new(), run.Clock));

        Assert.That(result.Failure!.Message, Does.Contain("nothing to note"));
        Assert.That(Directory.EnumerateFileSystemEntries(run.Workspace.Root), Is.Empty);
    }

    private static ChangeSet Changes(TaskState state) => new() { HeadCommit = "", Tasks = [new() { TaskId = "T1", State = state, Summary = "Answers on /health" }] };
}
