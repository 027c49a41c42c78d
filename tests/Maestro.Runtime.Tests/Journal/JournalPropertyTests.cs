using Maestro.Runtime.Journal;

namespace Maestro.Runtime.Tests.Journal;

/// <summary>
/// Whatever byte of a journal of 64 KiB in several segments is changed, and wherever it is cut off, it is found, or repaired as designed. Every
/// byte with <c>MAESTRO_LONG=1</c>; one in so many otherwise.
/// </summary>
public sealed class JournalPropertyTests
{
    private const int Size = 64 * 1024;
    private static readonly int Step = Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1" ? 1 : 211;

    private TempFolder folder = null!;
    private string journal = "";

    [OneTimeSetUp]
    public async Task Write()
    {
        folder = new();
        journal = folder["j"];
        var records = 0;
        await using (var writing = Journals.Open(journal, rollBytes: Size / 5))
            while (Bytes() < Size)
                await writing.AppendAsync("step-started", $"step {records++}", new { number = records, text = new string('ä', records % 50) });
        Assert.That(Segments(), Has.Length.GreaterThanOrEqualTo(5));
    }

    [OneTimeTearDown]
    public void Remove() => folder.Dispose();

    [Test]
    public void Verify_AByteFlipped_IsFound()
    {
        var random = new Random(4711);
        foreach (var file in Segments())
        {
            var bytes = File.ReadAllBytes(file);
            for (var at = random.Next(Step); at < bytes.Length; at += Step)
            {
                var mask = (byte)(1 << random.Next(8));
                bytes[at] ^= mask;
                File.WriteAllBytes(file, bytes);
                bytes[at] ^= mask;
                Assert.That(JournalReader.Verify(journal).IsIntact, Is.False, $"{file} byte {at} ^ {mask}");
            }
            File.WriteAllBytes(file, bytes);
        }
        Assert.That(JournalReader.Verify(journal).IsIntact, Is.True);
    }

    [Test]
    public async Task Open_CutOffAnywhere_KeepsEveryWholeRecordAndGoesOn()
    {
        var copy = folder["cut"];
        var last = Segments()[^1];
        var bytes = await File.ReadAllBytesAsync(last);
        var before = JournalReader.Read(journal).Count() - Lines(bytes);
        for (var length = 0; length <= bytes.Length; length += length == bytes.Length ? 1 : Math.Min(Step, bytes.Length - length))
        {
            Copy(copy);
            await File.WriteAllBytesAsync(Path.Combine(copy, Path.GetFileName(last)), bytes[..length]);
            var whole = before + Lines(bytes.AsSpan(0, length));
            Assert.That(JournalReader.Read(copy).Count(), Is.EqualTo(whole), $"cut at {length}, as it is read");
            await using (var opened = Journals.Open(copy))
                await opened.AppendAsync("step-started", "after", new { });
            var records = JournalReader.Read(copy).ToList();
            Assert.That(records.Count(r => r.Key.StartsWith("step ", StringComparison.Ordinal)), Is.EqualTo(whole), $"cut at {length}");
            Assert.That((records[^1].Key, JournalReader.Verify(copy).IsIntact), Is.EqualTo(("after", true)), $"cut at {length}");
        }
    }

    [Test]
    public void Open_AnInnerSegmentCutOff_IsRefused()
    {
        var copy = folder["inner"];
        foreach (var file in Segments()[..^1])
        {
            var bytes = File.ReadAllBytes(file);
            for (var length = 0; length < bytes.Length; length += Step * 7)
            {
                Copy(copy);
                File.WriteAllBytes(Path.Combine(copy, Path.GetFileName(file)), bytes[..length]);
                Assert.That(RunJournal.Open(copy, Journals.Run, TimeProvider.System).Problem?.Kind, Is.EqualTo(JournalProblemKind.Damaged), $"{file} cut at {length}");
            }
        }
    }

    [Test]
    public async Task AppendAsync_EightProducers_LoseNothing()
    {
        const int Each = 200;
        var many = folder["many"];
        await using (var writing = Journals.Open(many, rollBytes: 32 * 1024))
            await Journals.Threads(8, producer =>
            {
                for (var i = 0; i < Each; i++)
                    writing.AppendAsync("step-started", $"{producer}", new { i }).GetAwaiter().GetResult();
            });
        var records = JournalReader.Read(many).ToList();
        foreach (var producer in records.GroupBy(r => r.Key))
            Assert.That(producer.Select(r => r.Payload.GetProperty("i").GetInt32()), Is.EqualTo(Enumerable.Range(0, Each)), producer.Key);
        Assert.That(records, Has.Count.EqualTo(8 * Each));
    }

    private long Bytes() => Segments().Sum(file => new FileInfo(file).Length);

    private string[] Segments() => [.. Directory.GetFiles(journal, "*.jsonl").Order(StringComparer.Ordinal)];

    private static int Lines(ReadOnlySpan<byte> bytes) => bytes.Count((byte)'\n');

    private void Copy(string to)
    {
        if (Directory.Exists(to))
            Directory.Delete(to, recursive: true);
        Directory.CreateDirectory(to);
        foreach (var file in Segments())
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }
}
