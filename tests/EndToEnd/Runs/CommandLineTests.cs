using System.Text.Json;
using EndToEnd.Harness;
using Maestro.Tests.Oracle;

namespace EndToEnd.Runs;

/// <summary>What a user does from init to why, in a repository of their own.</summary>
public class CommandLineTests
{
    [Test]
    public void WholeJourney_FromInitToWhy_Holds()
    {
        using var scratch = new Scratch().Write("Makefile", "all:\n\ttest -f README.md\n\ntest:\n\ttest -f README.md\n").Write("README.md", "Hello\n")
            .Write("agent.sh", "echo 'more text' >> README.md\n").Commit();

        var init = scratch.Maestro("init");
        Assert.That(init.ExitCode, Is.Zero, init.ToString());
        Assert.That(scratch.Maestro("init").ExitCode, Is.EqualTo(2), "a file that is there is not overwritten");
        scratch.Commit("Add maestro.yaml");
        var check = scratch.Maestro("check", "--explain");
        Assert.That(check.Output, Does.Contain("gates.test.run = make test    # maestro.yaml:"), check.ToString());
        var before = RepositoryOracle.Look(scratch.Root);

        var run = scratch.Maestro("run", "Add a line to README.md", "--agent", "sh ./agent.sh", "--json");
        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        var result = JsonDocument.Parse(run.Output).RootElement;
        var branch = result.GetProperty("branch").GetString()!;
        Assert.That(result.GetProperty("state").GetString(), Is.EqualTo("succeeded").IgnoreCase);
        Assert.That(scratch.Git("show", $"{branch}:README.md"), Is.EqualTo("Hello\nmore text"));
        Assert.That(RepositoryOracle.Look(scratch.Root), Is.EqualTo(before));

        Assert.That(scratch.Maestro("status").Output, Does.Contain("succeeded").And.Contain(branch));
        Assert.That(scratch.Maestro("log", "--type", "decision").Output, Does.Contain("task-ordering"));
        Assert.That(scratch.Maestro("log", "verify").ExitCode, Is.Zero);
        Assert.That(scratch.Maestro("why", "README.md:2").Output, Does.Match("task +T1"));
        Assert.That(scratch.Maestro("report").Output, Does.Contain(branch));
        Assert.That(scratch.Maestro("report", "--format", "html").Output, Does.StartWith("<!DOCTYPE html>").IgnoreCase);
        Assert.That(scratch.Maestro("report", "--format", "sarif").Output, Does.Contain("\"version\": \"2.1.0\""));
        Assert.That(scratch.Maestro("resume").ExitCode, Is.EqualTo(2), "a run that ended is not taken up");
        Assert.That(scratch.Maestro("doctor").ExitCode, Is.Zero);
    }

    [Test]
    public void Plan_ARequest_SavesAPlanThatRuns()
    {
        using var scratch = new Scratch().Write("agent.sh", "echo x > made.txt\n").Write("maestro.yaml", "gates:\n  test: { run: test -f made.txt }\n").Commit();
        var plan = scratch.Maestro("plan", "Make the file made.txt", "--yes", "--json");
        Assert.That(plan.ExitCode, Is.Zero, plan.ToString());
        var path = JsonDocument.Parse(plan.Output).RootElement.GetProperty("path").GetString()!;
        Assert.That(scratch.Maestro("plan", "--plan", path, "--check").ExitCode, Is.Zero);
        var run = scratch.Maestro("run", "--plan", path, "--agent", "sh ./agent.sh");
        Assert.That(run.ExitCode, Is.Zero, run.ToString());
    }

    [Test]
    public void Run_AnswersGivenBeforehand_AreTakenAndNotAssumed()
    {
        using var scratch = new Scratch().Write("agent.sh", "echo x > made.txt\n").Write("maestro.yaml", "gates:\n  test: { run: test -f made.txt }\n")
            .Write("answers.yaml", "tests: No tests, please.\n").Commit();
        var run = scratch.Maestro("run", "Make the file", "--agent", "sh ./agent.sh", "--answers", "answers.yaml");
        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        var branch = scratch.Git("for-each-ref", "--format=%(refname)", "refs/heads/maestro");
        Assert.That(scratch.Git("show", $"{branch}:.maestro/plans/make-the-file.md"), Does.Contain("No tests, please."));
    }

    [TestCase("--help")]
    [TestCase("run", "--help")]
    [TestCase("plugins", "--help")]
    public void Help_OfAnyCommand_HasText(params string[] arguments)
    {
        using var scratch = new Scratch();
        var result = scratch.Maestro(arguments);
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(result.Output, Does.Contain("Usage:"));
    }

    [TestCase("init")]
    [TestCase("plan")]
    [TestCase("run")]
    [TestCase("resume")]
    [TestCase("runs")]
    [TestCase("status")]
    [TestCase("log")]
    [TestCase("why")]
    [TestCase("report")]
    [TestCase("rollback")]
    [TestCase("check")]
    [TestCase("plugins")]
    [TestCase("doctor")]
    [TestCase("demo")]
    public void Help_OfEachCommand_HasAnExample(string command)
    {
        using var scratch = new Scratch();
        Assert.That(scratch.Maestro(command, "--help").Output, Does.Match($"Examples?:\\s+dotnet maestro {command}"));
    }
}
