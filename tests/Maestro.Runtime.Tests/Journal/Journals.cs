using Maestro.Runtime.Journal;

namespace Maestro.Runtime.Tests.Journal;

/// <summary>Short ways to make journals in these tests.</summary>
internal static class Journals
{
    internal const string Run = "run-1";

    internal static RunJournal Open(string folder, long rollBytes = JournalOpener.DefaultRollBytes)
    {
        var opening = new JournalOpener(folder, Run, TimeProvider.System, rollBytes).Open();
        Assert.That(opening.Problem, Is.Null);
        return opening.Journal!;
    }

    /// <summary>A closed journal of some records.</summary>
    internal static async Task Write(string folder, int records, long rollBytes = JournalOpener.DefaultRollBytes)
    {
        await using var journal = Open(folder, rollBytes);
        for (var i = 0; i < records; i++)
            await journal.AppendAsync("step-started", $"step {i}", new { number = i, text = "ä\"\n" });
    }

    /// <summary>Runs an action on as many threads that are not the pool's.</summary>
    /// <returns>Completes when all ended; fails when one did.</returns>
    internal static Task Threads(int count, Action<int> action) => Task.WhenAll(
        Enumerable.Range(0, count).Select(i => Task.Factory.StartNew(() => action(i), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

    internal static string First(string folder) => Path.Combine(folder, "000001.jsonl");
}
