using Maestro.Runtime.Prompts;

namespace Maestro.Runtime.Tests.Prompts;

/// <summary>What the template that travels with the tool tells an agent.</summary>
public sealed class DefaultPromptTests
{
    [Test]
    public void Prompt_OfAnAttemptInWhichNothingIsLeftOut_HasEachPart() => Assert.That(PromptBook.Default.Render(PromptSample.Data).Text, Is.EqualTo("""
        # Add a Kelvin scale

        Convert from and to Kelvin.

        ## Requirements it serves

        - R1

        ## It is done when

        - 0 K is -273.15 °C

        ## Change these, each of them, and nothing outside

        - src/Kelvin.cs

        ## What other tasks own

        Others do these. Leave them to it, and leave their files alone, except those you are told above that you may change.

        - T2, Document the scales: docs/scales.md

        ## Conventions of this repository

        Read these before you change anything, and keep to them; where two differ, the one nearest to what you change counts:

        - CONTRIBUTING.md

        ## How this team wants it done

        Keep functions short.

        ## What came of the attempt before

        This is attempt 2. The one before it was not good enough:

        The test of absolute zero failed.

        ## What counts as done

        - Every point under "It is done when" holds.
        - The gate test passes: make test
        - Tests you add are tried without your change as well: at least one of them must fail there.
        - No test, rule or gate is deleted, skipped or loosened, unless the task says which.
        - The files say so: what you changed is laid on what others changed, and judged as that. Your word does not count.

        ## How to work

        Work in the current folder, by yourself: nobody can answer questions. Do not commit, push or change branches; what changes in the files is
        the result. When you are done, say in one or two sentences what you did.

        """.ReplaceLineEndings("\n")));

    [Test]
    public void Prompt_OfABareTask_LeavesOutWhatThereIsNot()
    {
        var text = PromptBook.Default.Render(new() { Task = Bare }).Text;
        Assert.That(text.Split('\n').Where(line => line.StartsWith('#')), Is.EqualTo(new[] { "# Do it", "## What counts as done", "## How to work" }));
        Assert.That(text, Does.StartWith("# Do it\n\nAs you were told.\n\n## What counts as done\n\n- Tests you add are tried"));
    }

    [Test]
    public void Prompt_WhoseFeedbackIsTheTask_SaysItOnce() =>
        Assert.That(PromptBook.Default.Render(new() { Task = Bare, Feedback = Bare.Instructions }).Text, Does.Not.Contain("attempt before"));

    [Test]
    public void Prompt_WithManyOtherTasks_NamesTheFirstAndCountsTheRest()
    {
        var text = PromptBook.Default.Render(new() { Task = Bare, Others = [.. Enumerable.Range(2, 100).Select(i => Bare with { Id = $"T{i}" })] }).Text;
        Assert.That(text, Does.Contain("- T41, Do it\n- and 60 more\n").And.Not.Contain("T42,"));
    }

    [TestCase("{{ task.id }}")]
    [TestCase("{% raw %}")]
    [TestCase("{{ gates | join: ', ' }} & <b>")]
    public void Prompt_OfATaskWhoseWordsAreATemplate_HasThemAsTheyAre(string words)
    {
        var text = PromptBook.Default.Render(new() { Task = Bare with { Title = words, Instructions = words }, Feedback = $"{words}." }).Text;
        Assert.That(text, Does.StartWith($"# {words}\n\n{words}\n").And.Contain($"\n{words}.\n"));
    }

    internal static WorkTask Bare { get; } = new() { Id = "T1", Title = "Do it", Instructions = "As you were told." };
}
