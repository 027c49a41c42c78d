using System.Runtime.CompilerServices;
using Maestro.Runtime.Journal;

namespace Maestro.Runtime.Tests.Journal;

/// <summary>Journals as past versions wrote them: every later version must read them, for ever. They are never written anew.</summary>
public sealed class GoldenJournalTests
{
    [Test]
    public void Read_JournalOf010_GivesItsRecords()
    {
        var records = JournalReader.Read(Folder("0.1.0")).ToList();

        Assert.That(records.Select(record => (record.Seq, record.Type, record.Key)), Is.EqualTo(new[]
        {
            (1L, "run-started", ""), (2L, "step-started", "plan/1"), (3L, "step-completed", "plan/1"),
        }));
        Assert.That(records[2].Payload.GetProperty("outcome").GetString(), Is.EqualTo("done: \"äöü\" \u2028 \n"));
        Assert.That(records[2].Hash, Is.EqualTo(JournalReader.Verify(Folder("0.1.0")).Head));
    }

    [Test]
    public void Verify_JournalOf010_IsIntact() => Assert.That(JournalReader.Verify(Folder("0.1.0")).IsIntact, Is.True);

    [Test]
    [Explicit("Makes the journal of a new version, once, before its release.")]
    public async Task Write_NewVersion()
    {
        var opening = RunJournal.Open(Folder("next"), "golden", TimeProvider.System);
        await using var journal = opening.Journal!;
        await journal.AppendAsync("run-started", "", new { Goal = "golden" });
        await journal.AppendAsync("step-started", "plan/1", new { ReservedTokens = 10, Kind = FailureKind.Build });
        await journal.AppendAsync("step-completed", "plan/1", new { Outcome = "done: \"äöü\" \u2028 \n" });
    }

    private static string Folder(string version, [CallerFilePath] string file = "") =>
        Path.Combine(Path.GetDirectoryName(file)!, "Golden", version);
}
