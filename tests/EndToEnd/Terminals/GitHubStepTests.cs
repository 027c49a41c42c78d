using EndToEnd.Harness;

namespace EndToEnd.Terminals;

/// <summary>In a step of GitHub Actions files are annotated and the report goes into the step's summary; nothing moves and nothing is coloured.</summary>
public sealed class GitHubStepTests
{
    // Whatever moves the cursor, hides it, clears or colours.
    private const string Moves = @"\u001b\[([0-9;]*[A-HJKSTfm]|\?25)";

    private Scratch scratch = null!;

    private Dictionary<string, string?> Step => new() { ["GITHUB_ACTIONS"] = "true", ["CI"] = "true", ["GITHUB_STEP_SUMMARY"] = Path.Combine(scratch.Aside, "summary.md") };

    [SetUp]
    public void Make() => scratch = new Scratch().Write("README.md", "Hello\n");

    [TearDown]
    public void Remove() => scratch.Dispose();

    [Test]
    public void Run_GateFails_AnnotatesWhatItFoundAndSummarizes()
    {
        scratch.Write("maestro.yaml", "version: 1\ngates:\n  build: { run: 'test ! -f a.txt || { echo \"a.cs(3,7): error CS0103: The name, it says: x\"; exit 1; }' }\n").Commit();
        var run = scratch.MaestroWith(Step, "run", "Add a file", "--agent", "echo x > a.txt");
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(1), run.ToString());
            Assert.That(run.Error, Does.Contain("::error title=maestro%3A failed::"), run.ToString());
            Assert.That(run.Error, Does.Contain("::error file=a.cs,line=3,title=build%3A CS0103::The name, it says: x"), run.ToString());
            Assert.That(run.Output + run.Error, Does.Not.Match(Moves));
            Assert.That(File.ReadAllText(Step["GITHUB_STEP_SUMMARY"]!), Is.EqualTo(scratch.Maestro("report").Output));
        });
    }

    [Test]
    public void Run_Succeeds_AnnotatesNothing()
    {
        scratch.Write("maestro.yaml", "version: 1\ngates:\n  there: { run: test -s a.txt }\n").Commit();
        var run = scratch.MaestroWith(Step, "run", "Add a file", "--agent", "echo x > a.txt");
        Assert.That((run.ExitCode, run.Error.Contains("::error", StringComparison.Ordinal)), Is.EqualTo((0, false)), run.ToString());
    }

    [Test]
    public void Check_ConfigurationIsWrong_AnnotatesTheLine()
    {
        scratch.Write("maestro.yaml", "version: 1\npipelin: []\n").Commit();
        var check = scratch.MaestroWith(Step, "check");
        Assert.That(check.Error, Does.Contain("::error file=maestro.yaml,line=2,col=1,title=MAE202::"), check.ToString());
    }

    [Test]
    [Platform("Linux")]
    public async Task Run_NoColor_MovesButHasNoColours()
    {
        scratch.Write("maestro.yaml", "version: 1\ngates:\n  there: { run: test -s a.txt }\n").Commit();
        using var terminal = new PseudoTerminal(scratch, new() { ["NO_COLOR"] = "1" }, "run", "Add a file", "--agent", "echo x > a.txt", "--yes");
        Assert.That(await terminal.EndAsync(), Is.Zero, terminal.Screen);
        Assert.That(terminal.Raw, Does.Not.Match(@"\u001b\[[0-9;]*(3[0-9]|4[0-9]|9[0-7]|10[0-7])m").And.Match(@"\u001b\[[0-9]*[A-K]"));
    }

    [Test]
    [Platform("Linux")]
    public async Task Run_OnATerminalInCi_MovesNothing()
    {
        scratch.Write("maestro.yaml", "version: 1\ngates:\n  there: { run: test -s a.txt }\n").Commit();
        using var terminal = new PseudoTerminal(scratch, new() { ["CI"] = "true", ["NO_COLOR"] = "1" }, "run", "Add a file", "--agent", "echo x > a.txt");
        Assert.That(await terminal.EndAsync(), Is.Zero, terminal.Screen);
        Assert.That(terminal.Raw, Does.Not.Match(Moves));
    }
}
