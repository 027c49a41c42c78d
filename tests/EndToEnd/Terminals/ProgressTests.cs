using EndToEnd.Harness;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Runs;
using Maestro.Tool.Output.Progress;
using Spectre.Console;
using Spectre.Console.Testing;

namespace EndToEnd.Terminals;

/// <summary>What a person watches while a run goes on.</summary>
public sealed class ProgressTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);

    // A file for each task.
    private const string Agent = "id=$(sed -n 's/.*\"id\": *\"\\([^\"]*\\)\".*/\\1/p' \"$MAESTRO_TASK_FILE\" | head -n 1); echo x > \"$id.txt\"";

    [Test]
    public void TimeLeft_IsByEstimateAtThePaceOfWhatIsDone()
    {
        TaskProgress done = Task("T1", 10) with { Stage = Stage.Done, Began = Noon, Ended = Noon.AddMinutes(5) };
        var running = Task("T2", 10) with { Stage = Stage.Running, Began = Noon.AddMinutes(5) };
        var other = Task("T3", 0) with { Stage = Stage.Recovering, Began = Noon.AddMinutes(5) };
        Assert.Multiple(() =>
        {
            Assert.That(TimeLeft.Of([Task("T1", 10), running], Noon.AddMinutes(6)), Is.Null, "nothing is done that would correct the estimates");
            Assert.That(TimeLeft.Of([done, running], Noon.AddMinutes(6)), Is.EqualTo(TimeSpan.FromMinutes(4)));
            Assert.That(TimeLeft.Of([done, running, other, Task("T4", 20)], Noon.AddMinutes(6)), Is.EqualTo(TimeSpan.FromMinutes((4 + 4 + 10) / 2d)), "two are at work; what nobody estimated takes what others do");
            Assert.That(TimeLeft.Of([done, running], Noon.AddMinutes(60)), Is.EqualTo(TimeSpan.Zero), "what takes longer than was thought is never less than nothing");
            Assert.That(TimeLeft.Of([done], Noon.AddMinutes(6)), Is.Null, "nothing is left");
        });
    }

    [Test]
    public void Draw_RecordsOfARealRun_TellsHowFarItIs()
    {
        using var scratch = new Scratch().Write("maestro.yaml", "version: 1\nresource_limits: { max_tokens: 2000000 }\ngates:\n  there: { run: test -d . }\n").Commit();
        var run = scratch.Maestro("run", "- Add one\n- Add two [red]and more[/]", "--agent", Agent);
        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        var folder = new RunDirectory(Path.GetDirectoryName(Directory.GetDirectories(scratch.Home, "journal", SearchOption.AllDirectories).Single())!);
        var records = new ChainWalk(folder.Journal).Records().ToList();

        var atWork = Drawn(folder, records.TakeWhile(record => record.Type != "integration.completed"));
        Assert.That(atWork, Does.Contain("✓ planning  ✓ task-generation  ● implementation  ○ validation  ○ review  ○ reporting"));
        Assert.That(atWork, Does.Contain("0 of 2 tasks").And.Match("● T[12] .*  is merged, ").And.Contain("of 2M"));
        var first = 1;
        var half = Drawn(folder, records.TakeWhile(record => record.Type != "integration.completed" || first-- > 0));
        Assert.That(half, Does.Contain("1 of 2 tasks   ").And.Contain("left, by estimate").And.Contain("● T"));
        var over = Drawn(folder, records);
        Assert.That(over, Does.Contain("✓ validation  ✓ review  ✓ reporting").And.Contain("2 of 2 tasks").And.Not.Contain("left, by estimate"));
    }

    [Test]
    public void Draw_ManyTasksAtWork_StaysSmall()
    {
        var progress = new RunProgress();
        foreach (var n in Enumerable.Range(1, 40))
            progress.Apply(new(n, Noon, n, "r", "task.started", $"task/T{n}", new("{}"u8.ToArray(), null), "", ""));
        var drawn = Text(new ProgressView(progress, unicode: false).Draw(Noon));
        Assert.That(drawn.Split('\n'), Has.Length.LessThan(14));
        Assert.That(drawn, Does.Contain("and 32 more at work").And.Not.Match("[^\\x00-\\x7f]"));
    }

    [Test]
    [Platform("Linux")]
    public async Task Run_OnATerminal_ShowsItWhileItGoesOnAndSumsUpOnOneScreen()
    {
        using var scratch = new Scratch().Write("maestro.yaml", "version: 1\ngates:\n  there: { run: test -d . }\n").Commit();
        using var terminal = new PseudoTerminal(scratch, [], "run", string.Concat(Enumerable.Range(1, 20).Select(n => $"- Add the file number {n}\n")), "--agent", Agent, "--yes");
        await terminal.WaitForAsync("of 20 tasks");
        await terminal.WaitForAsync("left, by estimate");
        Assert.That(await terminal.EndAsync(), Is.Zero, terminal.Screen);
        var end = terminal.Screen[terminal.Screen.LastIndexOf("succeeded", StringComparison.Ordinal)..];
        Assert.That(end.TrimEnd().Split('\n'), Has.Length.LessThanOrEqualTo(24), end);
        Assert.That(end, Does.Contain("branch  maestro/").And.Contain("report  ").And.Contain("look    git log"));
    }

    private static TaskProgress Task(string id, double minutes) => new(id, "", TimeSpan.FromMinutes(minutes));

    private static string Drawn(RunDirectory folder, IEnumerable<JournalRecord> records)
    {
        var progress = new RunProgress { Results = new(new(folder.Artifacts)) };
        var last = Noon;
        foreach (var record in records)
        {
            progress.Apply(record);
            last = record.Utc;
        }

        return Text(new ProgressView(progress, unicode: true).Draw(last));
    }

    private static string Text(Spectre.Console.Rendering.IRenderable drawn)
    {
        using var console = new TestConsole().Width(200);
        console.Write(drawn);
        return console.Output;
    }
}
