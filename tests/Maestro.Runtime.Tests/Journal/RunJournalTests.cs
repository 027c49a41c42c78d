using System.Text.Json;
using Maestro.Runtime.Journal;

namespace Maestro.Runtime.Tests.Journal;

public sealed class RunJournalTests
{
    private TempFolder _folder = null!;

    [SetUp]
    public void SetUp() => _folder = new();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public async Task AppendAsync_ThenOpenedAgain_GivesTheSameRecords()
    {
        var written = new List<JournalRecord>();
        await using (var journal = Journals.Open(_folder["j"]))
        {
            written.Add(await journal.AppendAsync("decision", "d/1 \"ä\"\n", new { Choice = "a", Kind = FailureKind.Build, None = (string?)null }));
            written.Add(await journal.AppendAsync("step-started", "", 3));
        }

        var opening = RunJournal.Open(_folder["j"], Journals.Run, TimeProvider.System);
        await using var again = opening.Journal!;

        Assert.That(opening.Records.Select(Text), Is.EqualTo(written.Select(Text)));
        Assert.That(written[0].Payload.GetRawText(), Is.EqualTo("""{"choice":"a","kind":"build"}"""));
        Assert.That((again.Head, again.NextSeq), Is.EqualTo((written[1].Hash, 3L)));
    }

    [Test]
    public async Task AppendAsync_Completed_IsInTheFile()
    {
        await using var journal = Journals.Open(_folder["j"]);

        var record = await journal.AppendAsync("t", "k", new { A = 1 });

        Assert.That(JournalReader.Read(_folder["j"]).Select(Text), Is.EqualTo(new[] { Text(record) }), "read while the writer lives");
        Assert.That(await File.ReadAllTextAsync(Journals.First(_folder["j"])), Does.EndWith($",\"hash\":\"{record.Hash}\"}}\n"));
    }

    [Test]
    public async Task AppendAsync_OverSegmentRolls_SeqAndPrevGoOn()
    {
        for (var sitting = 0; sitting < 3; sitting++)
            await Journals.Write(_folder["j"], 20, rollBytes: 1000);

        var records = JournalReader.Read(_folder["j"]).ToList();

        Assert.That(Directory.GetFiles(_folder["j"], "*.jsonl"), Has.Length.GreaterThan(10));
        Assert.That(records.Select(record => record.Seq), Is.EqualTo(Enumerable.Range(1, 60)));
        Assert.That(records.Skip(1).Select(record => record.Prev), Is.EqualTo(records.SkipLast(1).Select(record => record.Hash)));
        Assert.That(records[0].Prev, Is.EqualTo(new string('0', 64)));
        Assert.That(JournalReader.Verify(_folder["j"]).IsIntact, Is.True);
    }

    [Test]
    public async Task AppendAsync_ManyWriters_KeepsEachOnesOrder()
    {
        var raised = new List<long>();
        await using (var journal = Journals.Open(_folder["j"]))
        {
            journal.Appended += record => raised.Add(record.Seq);
            await Task.WhenAll(Enumerable.Range(0, 32).Select(writer => Task.Run(async () =>
            {
                for (var i = 0; i < 50; i++)
                    await journal.AppendAsync("t", $"{writer}", i);
            })));
        }

        var records = JournalReader.Read(_folder["j"]).ToList();
        Assert.That(records, Has.Count.EqualTo(1600));
        Assert.That(raised, Is.EqualTo(Enumerable.Range(1, 1600)));
        foreach (var writer in records.GroupBy(record => record.Key))
            Assert.That(writer.Select(record => record.Payload.GetInt32()), Is.EqualTo(Enumerable.Range(0, 50)));
    }

    [Test]
    public async Task AppendAsync_ThreadsThatWriteThemselvesBesideThePool_KeepsEachOnesOrder()
    {
        await using (var journal = Journals.Open(_folder["j"]))
        {
            var threads = Journals.Threads(8, writer =>
            {
                for (var i = 0; i < 50; i++)
                    Assert.That(journal.AppendAsync("t", $"thread {writer}", i).IsCompletedSuccessfully, "on disk when the call returns");
            });
            var pool = Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
            {
                for (var i = 0; i < 50; i++)
                    await journal.AppendAsync("t", $"pool {writer}", i);
            }));
            await Task.WhenAll(pool.Append(threads));
        }

        var records = JournalReader.Read(_folder["j"]).ToList();
        Assert.That(records, Has.Count.EqualTo(800));
        foreach (var writer in records.GroupBy(record => record.Key))
            Assert.That(writer.Select(record => record.Payload.GetInt32()), Is.EqualTo(Enumerable.Range(0, 50)));
    }

    [Test]
    [Repeat(50)]
    public async Task DisposeAsync_WhileThreadsAppend_KeepsWhatWasTakenAndRefusesTheRest()
    {
        var journal = Journals.Open(_folder["j"]);
        var kept = 0;
        using var begun = new CountdownEvent(4);
        var threads = Journals.Threads(4, _ =>
        {
            try
            {
                for (var first = true; ; first = false)
                {
                    Assert.That(journal.AppendAsync("t", "k", 1).IsCompletedSuccessfully);
                    Interlocked.Increment(ref kept);
                    if (first)
                        begun.Signal();
                }
            }
            catch (ObjectDisposedException)
            {
            }
        });

        begun.Wait();
        await journal.DisposeAsync();
        await threads;

        Assert.That(JournalReader.Verify(_folder["j"]).Records, Is.EqualTo(kept));
        Directory.Delete(_folder["j"], recursive: true);
    }

    [Test]
    public async Task Post_NotAwaited_IsOnDiskBeforeTheNextAppend()
    {
        await using var journal = Journals.Open(_folder["j"]);

        journal.Post("output", "k", "line");
        var record = await journal.AppendAsync("t", "k", 1);

        Assert.That(record.Seq, Is.EqualTo(2));
        Assert.That(JournalReader.Read(_folder["j"]).First().Type, Is.EqualTo("output"));
    }

    [Test]
    public async Task DisposeAsync_Queued_IsWritten()
    {
        await using (var journal = Journals.Open(_folder["j"]))
        {
            for (var i = 0; i < 100; i++)
                journal.Post("output", "k", i);
        }

        Assert.That(JournalReader.Read(_folder["j"]).Count(), Is.EqualTo(100));
    }

    [Test]
    public async Task AppendAsync_Cancelled_WritesNothing()
    {
        await using var journal = Journals.Open(_folder["j"]);

        Assert.That(
            async () => await journal.AppendAsync("t", "k", 1, new CancellationToken(true)),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That((await journal.AppendAsync("t", "k", 1)).Seq, Is.EqualTo(1));
    }

    [Test]
    public async Task AppendAsync_CancelledAfterQueueing_IsWrittenWhole()
    {
        await using var journal = Journals.Open(_folder["j"]);
        var tasks = new List<Task>();
        for (var i = 0; i < 200; i++)
        {
            using var stop = new CancellationTokenSource();
            tasks.Add(journal.AppendAsync("t", "k", i, stop.Token));
            await stop.CancelAsync();
        }

        await Task.WhenAll(tasks);

        Assert.That(JournalReader.Verify(_folder["j"]), Is.EqualTo(new JournalVerification(200, journal.Head, null, null)));
    }

    [Test]
    public async Task AppendAsync_AfterAFailedWrite_IsPoisonedForGood()
    {
        await using var journal = Journals.Open(_folder["j"], rollBytes: 1);
        await journal.AppendAsync("t", "k", 1);
        Directory.CreateDirectory(_folder["j/000002.jsonl"]);

        Assert.That(async () => await journal.AppendAsync("t", "k", 2), Throws.InstanceOf<JournalPoisonedException>());

        // The obstacle is gone, but what is on disk is unknown: not tried again.
        Directory.Delete(_folder["j/000002.jsonl"]);
        Assert.That(async () => await journal.AppendAsync("t", "k", 3), Throws.InstanceOf<JournalPoisonedException>());
        Assert.That(() => journal.Post("t", "k", 4), Throws.InstanceOf<JournalPoisonedException>());
        Assert.That((journal.NextSeq, JournalReader.Verify(_folder["j"]).Records), Is.EqualTo((2L, 1L)));
    }

    [Test]
    public async Task AppendAsync_AfterDispose_Throws()
    {
        var journal = Journals.Open(_folder["j"]);
        await journal.DisposeAsync();

        Assert.That(async () => await journal.AppendAsync("t", "k", 1), Throws.InstanceOf<ObjectDisposedException>());
    }

    private static string Text(JournalRecord record) => JsonSerializer.Serialize(record);
}
