using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Faults.Scenes;
using Maestro.Runtime.Journal;
using Maestro.Tests.Oracle;

namespace Faults.Records;

/// <summary>A repository with a plan of many tasks, brought back before each run, and what is found in it afterwards.</summary>
/// <param name="folder">Where it is set.</param>
internal sealed partial class RecordScene(string folder)
{
    private string Repository => Path.Combine(folder, "repo");

    private string Home => Path.Combine(folder, "home");

    private string Template => Path.Combine(folder, "template");

    /// <summary>Sets it for the first time.</summary>
    /// <param name="tasks">How many tasks the plan has; each waits for the one before.</param>
    internal void Make(int tasks)
    {
        ScratchRepository.Make(Template, tasks);
        Reset();
    }

    /// <summary>Brings it back.</summary>
    internal void Reset()
    {
        foreach (var part in new[] { Repository, Home })
            if (Directory.Exists(part))
                Directory.Delete(part, recursive: true);
        Shell.Run("/", "cp", "-a", Template, Repository);
    }

    /// <summary>Carries the run out, or takes it up.</summary>
    /// <param name="killAfter">The last record there is to be; 0 for as many as it takes.</param>
    /// <returns>The exit code, and what was said.</returns>
    internal (int ExitCode, string Said) Go(long killAfter)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [RecordVictim.Command, killAfter.ToString(CultureInfo.InvariantCulture)])
        {
            WorkingDirectory = Repository, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["MAESTRO_HOME"] = Home;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.GetAwaiter().GetResult());
    }

    /// <summary>The user's repository, but for what a run delivers.</summary>
    internal string Look() => RepositoryOracle.Look(Repository);

    /// <summary>How many records there are.</summary>
    internal long Records() => JournalReader.Verify(Journal()).Records;

    /// <summary>The number of the first record of each type, but for the last of all: after it there is nothing to take up.</summary>
    internal List<long> FirstOfEachType() => [.. JournalReader.Read(Journal()).SkipLast(1).GroupBy(r => r.Type).Select(group => group.First().Seq)];

    /// <summary>What came of the run.</summary>
    internal RecordOutcome Outcome()
    {
        var verified = JournalReader.Verify(Journal());
        var branch = Shell.Run(Repository, "git", "for-each-ref", "--format=%(refname:short)", "refs/heads/maestro/");
        return new(
            branch.Length == 0 ? "no branch" : Shell.Run(Repository, "git", "rev-parse", $"{branch.Split('\n')[0]}^{{tree}}"),
            [.. JournalReader.Read(Journal()).Where(r => r.Type.EndsWith(".completed", StringComparison.Ordinal)).Select(Step).Order(StringComparer.Ordinal)],
            verified.IsIntact ? null : verified.Problem?.ToString() ?? "the journal is torn");
    }

    // Commits have times in them, and what is named by one differs from run to run.
    private static string Step(JournalRecord record) => $"{record.Type} {DeliveredCommit().Replace(record.Key, "delivery/COMMIT")}";

    [GeneratedRegex("^delivery/[0-9a-f]+")]
    private static partial Regex DeliveredCommit();

    private string Journal() => Path.Combine(Directory.GetDirectories(Path.Combine(Directory.GetDirectories(Path.Combine(Home, "repositories")).Single(), "runs")).Single(), "journal");
}
