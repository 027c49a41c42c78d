using Maestro.Testing.Tests.Extensions;

namespace Maestro.Testing.Tests;

public sealed class WorkTests
{
    [Test]
    public async Task Work_Agent_ChangesTheWorkspaceAndCountsItsAttempts()
    {
        using var run = new TestRun();
        var agent = new CallAgent(attempt =>
        {
            File.AppendAllText(Path.Combine(attempt.Workspace.Root, "log.txt"), $"{attempt.Id} {attempt.Number} {attempt.Feedback};");
            Assert.That(Directory.EnumerateFileSystemEntries(attempt.Scratch), Is.Empty);
            File.WriteAllText(Path.Combine(attempt.Scratch, "mine"), "");
            return new() { Summary = "done" };
        });

        var result = await run.WorkAsync(agent, Make.Task("T1"));
        await run.WorkAsync(agent, Make.Task("T2"));
        await run.WorkAsync(agent, Make.Task("T1"), "mind the gap");

        Assert.That(result.Summary, Is.EqualTo("done"));
        Assert.That(run.Read("log.txt"), Is.EqualTo("T1/1 1 ;T2/1 1 ;T1/2 2 mind the gap;"));
    }

    [Test]
    public async Task Work_Agent_IsToldWhatARunWouldTellIt()
    {
        using var run = new TestRun();
        run.Write("CONTRIBUTING.md", "Be kind.");
        var prompt = "";

        await run.WorkAsync(new CallAgent(attempt => new() { Summary = prompt = attempt.Prompt }), Make.Task("T1"), "mind the gap");

        Assert.That(prompt, Does.StartWith($"# {Make.Task("T1").Title}\n").And.Contain("- CONTRIBUTING.md\n").And.Contain("\nmind the gap\n"));
    }

    [Test]
    public async Task Work_Nothing_BreaksTheContract()
    {
        using var run = new TestRun();
        await Assert.ThrowsAsync<BrokenContractException>(() => run.WorkAsync(new CallAgent(_ => null!), Make.Task("T1")));
    }

    [Test]
    public void Dispose_Run_LeavesNoFolder()
    {
        var run = new TestRun();
        run.Write("deep/down/a.txt", "");
        run.Dispose();
        Assert.That(Directory.Exists(Path.GetDirectoryName(run.Workspace.Root)), Is.False);
    }
}
