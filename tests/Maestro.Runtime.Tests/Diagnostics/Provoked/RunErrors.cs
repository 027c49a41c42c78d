using System.Text.RegularExpressions;
using EndToEnd.Harness;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Runs.Records;

namespace Maestro.Runtime.Tests.Diagnostics.Provoked;

/// <summary>What can be wrong with a past run, or one under way.</summary>
internal static class RunErrors
{
    private static readonly string[] Run = ["run", "Do something", "--agent", "touch done", "--yes"];

    internal static readonly IReadOnlyList<Provocation> All =
    [
        new("MAE250", scratch => Ran(scratch).Maestro("report", "20200101-000000-abcd")),
        new("MAE251", scratch =>
        {
            Rewrite(Ran(scratch), text => new Regex("Do something").Replace(text, "Do anything", 1));
            return scratch.Maestro("log");
        }),
        new("MAE252", Locked),
        new("MAE253", scratch => Ran(scratch).Maestro("resume", Path.GetFileName(Runs(scratch).Single()))),
        new("MAE254", scratch => Ran(scratch).Maestro("rollback", Path.GetFileName(Runs(scratch).Single()), "c99")),
        new("MAE257", scratch => Ran(scratch).Maestro("log", "--sql", "select nothing from nowhere")),
        new("MAE258", scratch => Ran(scratch).Maestro("log", "review", "--decision", "no-such-decision", "--appropriate")),
        new("MAE259", OtherFormat),
    ];

    /// <summary>A repository with a run that came to its end.</summary>
    internal static Scratch Ran(Scratch scratch)
    {
        var ran = scratch.Write("maestro.yaml", "version: 1\ngates: { there: { run: test -e done } }\n").Commit().Maestro(Run);
        Assert.That(ran.ExitCode, Is.Zero, ran.ToString());
        return scratch;
    }

    /// <summary>The folders of the runs.</summary>
    internal static string[] Runs(Scratch scratch) => Directory.GetDirectories(Directory.GetDirectories(Path.Combine(scratch.Home, "repositories")).Single() + "/runs");

    private static void Rewrite(Scratch scratch, Func<string, string> change)
    {
        var journal = Directory.GetFiles(Path.Combine(Runs(scratch).Single(), "journal"), "*.jsonl").Single();
        File.WriteAllText(journal, change(File.ReadAllText(journal)));
    }

    private static ToolResult Locked(Scratch scratch)
    {
        using var tool = scratch.Commit().Start("run", "Do something", "--agent", "touch working; exec sleep 1000", "--yes");
        try
        {
            Assert.That(SpinWait.SpinUntil(() => Directory.EnumerateFiles(scratch.Home, "working", SearchOption.AllDirectories).Any() || tool.HasExited, TimeSpan.FromMinutes(2)) && !tool.HasExited, Is.True);
            return scratch.Maestro("resume");
        }
        finally
        {
            tool.Kill(entireProcessTree: true);
            tool.WaitForExit();
        }
    }

    private static ToolResult OtherFormat(Scratch scratch)
    {
        var folder = Path.Combine(Runs(Ran(scratch)).Single(), "journal");
        Directory.Delete(folder, recursive: true);
        var journal = RunJournal.Open(folder, Path.GetFileName(Runs(scratch).Single()), TimeProvider.System).Journal!;
        var started = new RunStarted("99.0.0", new(), "version: 1", "maestro.yaml", scratch.Root, scratch.Git("rev-parse", "HEAD"), "main", RunStarted.Present + 1);
        journal.AppendAsync(RunRecords.Started, "run", started).GetAwaiter().GetResult();
        journal.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return scratch.Maestro("resume");
    }
}
