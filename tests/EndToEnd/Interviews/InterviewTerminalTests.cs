using EndToEnd.Harness;

namespace EndToEnd.Interviews;

/// <summary>The one conversation at a real terminal, answered by keystrokes: questions, the plan, and from then on nobody.</summary>
[Platform("Linux")]
public sealed class InterviewTerminalTests
{
    private const string Once = "questions, once.";

    private Scratch scratch = null!;

    [SetUp]
    public void Make() => scratch = new Scratch().Write("maestro.yaml", "version: 1\nagents:\n  default: mine\n  mine: { use: command, run: 'echo 0 K > kelvin.txt' }\ngates:\n  there: { run: test -s kelvin.txt }\n").Commit();

    [TearDown]
    public void Remove() => scratch.Dispose();

    [Test]
    public async Task Run_AnsweredByKeystrokes_AsksOnceAndIsThenOnItsOwn()
    {
        using var terminal = Open([], "run", "Add a Kelvin scale");
        await terminal.WaitForAsync(Once);
        await AnswerAsync(terminal, "No: it is a data file.");
        await terminal.WaitForAsync("This is the plan.");
        await terminal.PressAsync(PseudoTerminal.Enter);
        var code = await terminal.EndAsync();

        Assert.That(code, Is.Zero, terminal.Screen);
        Assert.That(terminal.Screen.Split(Once), Has.Length.EqualTo(2), "one session of questions");
        Assert.That(terminal.Screen, Does.Contain("succeeded"));
        Assert.That(scratch.Git("show", "maestro/add-a-kelvin-scale:.maestro/plans/add-a-kelvin-scale.md"), Does.Contain("answer: 'No: it is a data file.'").And.Contain("assumed: false"));
        Assert.That(scratch.Maestro("log", "--csv", "--sql", "SELECT count(*) AS asked FROM records WHERE type = 'interview.started'").Output, Does.Contain("2"), "the questions and the plan");
    }

    [Test]
    public async Task Plan_ChangedInTheEditor_IsSavedAsTheyLeftIt()
    {
        using var terminal = Open(new() { ["GIT_EDITOR"] = "sed -i 's/Kelvin/Rankine/g'" }, "plan", "Add a Kelvin scale");
        await terminal.WaitForAsync(Once);
        await AnswerAsync(terminal, "");
        await terminal.WaitForAsync("This is the plan.");
        await terminal.PressAsync(PseudoTerminal.Down + PseudoTerminal.Enter);
        await terminal.WaitForAsync("Add a Rankine scale");
        await terminal.WaitForAsync("This is the plan.");
        await terminal.PressAsync(PseudoTerminal.Enter);

        Assert.That(await terminal.EndAsync(), Is.Zero, terminal.Screen);
        Assert.That(File.ReadAllText(Path.Combine(scratch.Root, ".maestro/plans/add-a-rankine-scale.md")), Does.Contain("Rankine").And.Not.Contain("Kelvin"));
    }

    [Test]
    public async Task Run_PlanTurnedDown_IsCancelledAndNothingIsDone()
    {
        using var terminal = Open([], "run", "Add a Kelvin scale");
        await terminal.WaitForAsync(Once);
        await AnswerAsync(terminal, "");
        await terminal.WaitForAsync("This is the plan.");
        await terminal.PressAsync(PseudoTerminal.Down + PseudoTerminal.Down + PseudoTerminal.Enter);

        Assert.That(await terminal.EndAsync(), Is.EqualTo(130), terminal.Screen);
        Assert.That(terminal.Screen, Does.Contain("You turned the plan down"));
        Assert.That(scratch.Git("for-each-ref", "refs/heads/maestro"), Is.Empty);
    }

    [Test]
    public void Run_WithAnswersFile_AsksNothingOfWhatIsAnswered()
    {
        scratch.Write("answers.yaml", "tests: No\ncompatibility: No\ndependencies: No\ndocumentation: No\nout-of-scope: nothing\n");
        var result = scratch.Maestro("plan", "Add a Kelvin scale", "--answers", "answers.yaml");
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(File.ReadAllText(Path.Combine(scratch.Root, ".maestro/plans/add-a-kelvin-scale.md")), Does.Not.Contain("assumed: true"));
    }

    [Test]
    public async Task Run_YesOnATerminal_AsksNothingAndAssumes()
    {
        using var terminal = Open([], "run", "Add a Kelvin scale", "--yes");
        Assert.That(await terminal.EndAsync(), Is.Zero, terminal.Screen);
        Assert.That(terminal.Screen, Does.Not.Contain(Once).And.Not.Contain("This is the plan.").And.Contain("nobody was there to ask: 5 recommended answers are taken"));
        AssumedOnRecord();
    }

    [Test]
    public void Run_WithoutATerminal_AsksNothingAndAssumes()
    {
        var run = scratch.Maestro("run", "Add a Kelvin scale");
        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        Assert.That(run.Output, Does.Contain("nobody was there to ask: 5 recommended answers are taken").And.Contain("nobody was there to approve the plan"));
        AssumedOnRecord();
    }

    // Each a decision that can be read back and judged.
    private void AssumedOnRecord()
    {
        Assert.That(scratch.Maestro("log", "--csv", "--sql", "SELECT count(*) AS assumed FROM decisions WHERE kind = 'assumption'").Output, Does.Contain("5"));
        Assert.That(scratch.Git("show", "maestro/add-a-kelvin-scale:.maestro/plans/add-a-kelvin-scale.md").Split("assumed: true"), Has.Length.EqualTo(6));
    }

    private PseudoTerminal Open(Dictionary<string, string?> environment, params string[] arguments) => new(scratch, environment, arguments);

    // The first in their own words, the rest as recommended.
    private static async Task AnswerAsync(PseudoTerminal terminal, string first)
    {
        await terminal.WaitForAsync("Should tests be written for this?");
        await terminal.PressAsync(first + PseudoTerminal.Enter);
        foreach (var next in (string[])["May existing public behaviour change?", "May new packages be added?", "Should documentation be changed?", "What must not be touched?"])
        {
            await terminal.WaitForAsync(next);
            await terminal.PressAsync(PseudoTerminal.Enter);
        }
    }
}
