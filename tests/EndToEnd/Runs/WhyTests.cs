using System.Text.Json;
using EndToEnd.Harness;

namespace EndToEnd.Runs;

/// <summary>From a line to the commit, task, attempts, gates, decisions and transcript behind it, after a real run.</summary>
public sealed class WhyTests
{
    private const string Agent = """
        id=$(sed -n 's/.*"id": *"\(T[0-9]*\)".*/\1/p' "$MAESTRO_TASK_FILE" | head -n 1)
        echo "thinking about $id, attempt $MAESTRO_ATTEMPT"
        echo "a warning with ghp_abcdefghijklmnopqrstuvwxyz0123456789" >&2
        [ "$id$MAESTRO_ATTEMPT" = T1"1" ] && exit 3
        printf 'by %s\nand more\n' "$id" > "$id.txt"
        printf '{"summary":"wrote the file of %s"}' "$id" > "$MAESTRO_RESULT_FILE"

        """;

    private const string Plan = """
        # Two files

        ## Requirements

        | ID | Requirement | Priority | Files |
        |---|---|---|---|
        | R1 | Write the first file | P1 | T1.txt |
        | R2 | Write the second file | P1 | T2.txt |

        """;

    private Scratch scratch = null!;
    private string run = "";

    [OneTimeSetUp]
    public void RunOnce()
    {
        scratch = new Scratch().Write("agent.sh", Agent).Write("plan.md", Plan).Write("own.txt", "by hand\n")
            .Write("maestro.yaml", "gates:\n  test: { run: test -d . }\n").Commit("Begin by hand");
        var result = scratch.Maestro("run", "--plan", "plan.md", "--agent", "sh ./agent.sh", "--yes", "--json");
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        run = JsonDocument.Parse(result.Output).RootElement.GetProperty("run").GetString()!;
        scratch.Keep();
    }

    [SetUp]
    public void Begin() => scratch.Again();

    [OneTimeTearDown]
    public void Remove() => scratch.Dispose();

    [Test]
    public void Why_ALineOfATask_LeadsToEverythingBehindIt()
    {
        var told = scratch.Maestro("why", "T1.txt:2").Output;
        Assert.That(told, Does.Contain(run).And.Match(@"task +T1  \S+").And.Match("requires +R1  Write the first file"));
        Assert.That(told, Does.Match(@"attempt +1  given \(command\): the agent ended with exit code 3").And.Match(@"attempt +2  given \(command\), integrated: wrote the file of T1"));
        Assert.That(told, Does.Match("failure +agent, mended: .*exit code 3").And.Match("recovery +retry: ").And.Match("gate +test passed on the").And.Match("decision +task-ordering: "));
        Assert.That(told, Does.Not.Contain("T2:").And.Not.Contain("R2"));
    }

    [Test]
    public void Why_InJson_NamesTheTranscriptOfEachAttempt_WithoutCredentials()
    {
        var origin = Asked("T1.txt:1").Single();
        Assert.That(origin.GetProperty("lines")[0].GetInt32(), Is.EqualTo(1));
        var attempts = origin.GetProperty("story").GetProperty("attempts").EnumerateArray().ToList();
        Assert.That(attempts.Select(attempt => attempt.GetProperty("integrated").GetBoolean()), Is.EqualTo(new[] { false, true }));
        var transcripts = attempts.Select(attempt => File.ReadAllText(attempt.GetProperty("transcript").GetString()!)).ToList();
        Assert.That(transcripts[0], Does.Contain("$ /bin/sh -c sh ./agent.sh\nthinking about T1, attempt 1\n--- standard error\na warning with ***\n--- exit code 3 after"));
        Assert.That(transcripts[1], Does.Contain("thinking about T1, attempt 2").And.Contain("exit code 0"));
        Assert.That(scratch.Maestro("log", "verify").ExitCode, Is.Zero, "transcripts are under the run's seal");
    }

    [Test]
    public void Why_AWholeFile_NamesItsLinesTogether() =>
        Assert.That(scratch.Maestro("why", "T2.txt").Output, Does.Match("lines +1-2\n").And.Match("task +T2"));

    [Test]
    public void Why_ALineOfAPerson_SaysThatNoRunDidIt()
    {
        var told = scratch.Maestro("why", "own.txt:1");
        Assert.That(told.Output, Does.Contain("Begin by hand").And.Match("author +Somebody").And.Contain("no run delivered this commit"), told.ToString());
        Assert.That(Asked("own.txt:1").Single().TryGetProperty("story", out _), Is.False);
    }

    [Test]
    public void Why_AFileThatWasRenamedAfterTheMerge_StillKnows()
    {
        scratch.Git("merge", "--quiet", "maestro/two-files");
        scratch.Git("mv", "T1.txt", "renamed.txt");
        scratch.Commit("Rename it");
        scratch.Write("renamed.txt", "by a person\nby T1\nand more\n").Commit("Write before it");
        Assert.That(scratch.Maestro("why", "renamed.txt:1").Output, Does.Contain("Write before it"), "HEAD is looked at once it holds the branch");
        Assert.That(scratch.Maestro("why", "renamed.txt:2").Output, Does.Match("task +T1").And.Contain("when the file was T1.txt"));
    }

    [Test]
    public void Why_FromASubfolder_FindsTheFileThere()
    {
        scratch.From = Directory.CreateDirectory(Path.Combine(scratch.Root, "sub")).FullName;
        Assert.That(scratch.Maestro("why", "../T1.txt:1").Output, Does.Match("task +T1").And.Not.Contain("when the file was"));
    }

    [Test]
    public void Why_WhoseJournalIsGone_StillGivesCommitAndTrailers()
    {
        Directory.Delete(Path.Combine(Directory.EnumerateDirectories(scratch.Home, "runs", SearchOption.AllDirectories).Single(), run), recursive: true);
        var told = scratch.Maestro("why", "T1.txt:1", "--branch", "maestro/two-files");
        Assert.That(told.Output, Does.Contain(run).And.Match("task +T1").And.Contain("journal is gone"), told.ToString());
    }

    [Test]
    public void Why_ACommitWithSeveralTasks_TellsOfEach()
    {
        scratch.Git("merge", "--quiet", "--squash", "maestro/two-files");
        scratch.Git("commit", "--quiet", "--message", $"Both\n\nMaestro-Task: T1\nMaestro-Task: T2\nMaestro-Run: {run}");
        Assert.That(Asked("T1.txt:1", "--branch", "HEAD").Select(origin => origin.GetProperty("task").GetString()), Is.EqualTo(new[] { "T1", "T2" }));
    }

    [TestCase("nowhere.txt")]
    [TestCase("T1.txt:99")]
    public void Why_WhereNothingIs_IsAnErrorWithAFix(string place)
    {
        var told = scratch.Maestro("why", place);
        Assert.That(told.ExitCode, Is.EqualTo(2), told.ToString());
        Assert.That(told.Error, Does.Contain("MAE231").And.Contain("fix:"));
    }

    private IEnumerable<JsonElement> Asked(params string[] arguments) =>
        JsonDocument.Parse(scratch.Maestro(["why", "--json", .. arguments]).Output).RootElement.EnumerateArray();
}
