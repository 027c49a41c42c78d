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
    public async Task Run_ByAnAgent_PutsItsQuestionsAndShowsItsPlan()
    {
        scratch.Write("agent.sh", """
            if grep -q 'Draft the plan' "$MAESTRO_PROMPT_FILE"; then
              grep -q 'Round to what? To hundredths' "$MAESTRO_PROMPT_FILE" || exit 1
              echo '{ "title": "Kelvin scale", "introduction": "Shown in Kelvin.", "goals": ["Physicists read it"], "user_stories": [], "non_goals": [], "technical_notes": [], "risks": [], "open_questions": [],
                "requirements": [ { "id": "FR-1", "text": "A file says how", "priority": "P0", "acceptance": ["the file is there"], "depends_on": [], "files": ["kelvin.txt"], "confidence": 0.9, "said": "a kelvin scale", "inferred_from": null } ] }' > answer.json
            elif grep -q 'what the request leaves open' "$MAESTRO_PROMPT_FILE"; then
              echo '{ "questions": [ { "topic": "data", "ask": "Round to what?", "recommended": "Tenths", "alternative": "Not", "why": "It is printed.", "impact": 0.8, "doubt": 0.9 } ] }' > answer.json
            else
              echo 0 K > kelvin.txt
            fi
            """.ReplaceLineEndings("\n")).Write("maestro.yaml", """
            version: 1
            agents:
              default: mine
              mine: { use: command, run: sh ./agent.sh }
            pipeline:
              - { phase: planning, use: interview, with: { by: agent } }
              - { phase: task-generation, use: decompose }
              - { phase: implementation, use: parallel-tasks }
              - { phase: validation, use: gates }
              - { phase: reporting, use: report }
            gates:
              there: { run: test -s kelvin.txt }
            """).Commit();
        using var terminal = Open([], "run", "Add a Kelvin scale");
        await terminal.WaitForAsync("1 question, once.");
        await terminal.WaitForAsync("Round to what?");
        await terminal.PressAsync("To hundredths" + PseudoTerminal.Enter);
        await terminal.WaitForAsync("Physicists read it");
        await terminal.WaitForAsync("This is the plan.");
        await terminal.PressAsync(PseudoTerminal.Enter);

        Assert.That(await terminal.EndAsync(), Is.Zero, terminal.Screen);
        var plan = scratch.Git("show", "maestro/kelvin-scale:.maestro/plans/kelvin-scale.md");
        Assert.That(plan, Does.Contain("answer: To hundredths").And.Contain("confirmed: true").And.Contain("| FR-1 | A file says how | P0 |"));
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
