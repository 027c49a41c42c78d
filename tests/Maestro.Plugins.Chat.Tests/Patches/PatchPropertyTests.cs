using Maestro.Plugins.Chat.Patches;
using Maestro.Testing;
using Maestro.Tests;

namespace Maestro.Plugins.Chat.Tests.Patches;

/// <summary>Held against git: what it writes as a diff, applied here, gives the file that it was made of.</summary>
public sealed class PatchPropertyTests
{
    [Test]
    public async Task Of_DiffsThatGitWrote_GiveWhatTheyWereMadeOf()
    {
        using var run = new TestRun();
        using var folder = new TempFolder();
        var random = new Random(20);
        for (var i = 0; i < 60; i++)
        {
            var before = Text(random, random.Next(30));
            var after = Changed(random, before);
            var (old, now) = (folder.Write("old", before), folder.Write("new", after));
            var git = await run.Processes.RunAsync(new() { Program = "git", Arguments = ["diff", "--no-index", $"-U{random.Next(4)}", old, now], WorkingDirectory = folder.Root }, default);
            if (git.Output.Length == 0)
                continue;
            // Without folders, and as one file that changed.
            var diff = git.Output[git.Output.IndexOf("--- ", StringComparison.Ordinal)..];
            diff = "--- a/f\n+++ b/f\n" + diff[diff.IndexOf("@@", StringComparison.Ordinal)..];

            Assert.That(PatchedText.Of("f", before, UnifiedDiff.Read(diff).Single().Hunks), Is.EqualTo(after), diff);
        }
    }

    private static string Text(Random random, int lines) =>
        string.Join('\n', Enumerable.Range(0, lines).Select(_ => random.Next(6) switch { 0 => "", 1 => "-- x", 2 => "++ y", 3 => "@@ z", var n => $"line {n} {random.Next(9)}" })) + (random.Next(3) == 0 ? "" : "\n");

    private static string Changed(Random random, string text)
    {
        var lines = text.Split('\n').ToList();
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            if (random.Next(2) == 0 && lines.Count > 0)
                lines.RemoveAt(random.Next(lines.Count));
            else
                lines.Insert(random.Next(lines.Count + 1), $"new {random.Next(99)}");
        }

        return string.Join('\n', lines);
    }
}
