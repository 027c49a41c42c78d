using Maestro.Runtime.Journal;

namespace Maestro.Runtime.Tests.Journal;

public sealed class JournalReaderTests
{
    private TempFolder _folder = null!;

    private string Folder => _folder["j"];

    [SetUp]
    public void SetUp() => _folder = new();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public async Task Verify_AnySingleByteChanged_IsFound()
    {
        await Journals.Write(Folder, 6, rollBytes: 900);
        var files = Directory.GetFiles(Folder, "*.jsonl").Order().ToArray();
        Assert.That(files, Has.Length.GreaterThan(2));
        foreach (var file in files)
        {
            var bytes = await File.ReadAllBytesAsync(file);
            for (var i = 0; i < bytes.Length; i++)
            {
                foreach (var mask in new byte[] { 0x01, 0x20, 0x80 })
                {
                    bytes[i] ^= mask;
                    await File.WriteAllBytesAsync(file, bytes);
                    Assert.That(JournalReader.Verify(Folder).IsIntact, Is.False, $"{file} byte {i} ^ {mask}");
                    bytes[i] ^= mask;
                }
            }

            await File.WriteAllBytesAsync(file, bytes);
        }

        Assert.That(JournalReader.Verify(Folder).IsIntact, Is.True);
    }

    [Test]
    public async Task Verify_LinesSwappedOrRemoved_NamesTheFirstBadLine()
    {
        await Journals.Write(Folder, 5);
        var lines = await File.ReadAllLinesAsync(Journals.First(Folder));
        await File.WriteAllTextAsync(Journals.First(Folder), string.Join('\n', lines.Where((_, i) => i != 2)) + "\n");

        var verification = JournalReader.Verify(Folder);

        Assert.That((verification.Records, verification.Problem!.ToString()), Is.EqualTo((2L, $"{Journals.First(Folder)}:3: The record has number 4 where 3 belongs.")));
    }

    [Test]
    public async Task Verify_RecordOfAnotherJournalInItsPlace_IsFound()
    {
        await Journals.Write(Folder, 3);
        await Journals.Write(_folder["other"], 3);
        var lines = await File.ReadAllLinesAsync(Journals.First(Folder));
        lines[1] = (await File.ReadAllLinesAsync(Journals.First(_folder["other"])))[1];
        await File.WriteAllTextAsync(Journals.First(Folder), string.Join('\n', lines) + "\n");

        Assert.That(JournalReader.Verify(Folder).Problem!.Line, Is.EqualTo(2));
    }

    [Test]
    public async Task Read_Damaged_YieldsWhatIsBeforeAndThrows()
    {
        await Journals.Write(Folder, 3);
        var text = await File.ReadAllTextAsync(Journals.First(Folder));
        await File.WriteAllTextAsync(Journals.First(Folder), text.Replace("step 1", "step X", StringComparison.Ordinal));
        var read = new List<JournalRecord>();

        Assert.That(
            () =>
            {
                foreach (var record in JournalReader.Read(Folder))
                    read.Add(record);
            },
            Throws.InstanceOf<JournalDamagedException>().With.Property("Message").Contains(":2: "));
        Assert.That(read, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Read_TornTail_StopsThere()
    {
        await Journals.Write(Folder, 2);
        await File.AppendAllTextAsync(Journals.First(Folder), "{\"v\":1,");

        Assert.That(JournalReader.Read(Folder).Count(), Is.EqualTo(2));
        Assert.That(JournalReader.Verify(Folder).Torn, Is.EqualTo(new TornTail(Journals.First(Folder), new FileInfo(Journals.First(Folder)).Length - 7, 7)));
    }

    [Test]
    public async Task Read_LineCutOffInAnInnerSegment_Throws()
    {
        await Journals.Write(Folder, 3, rollBytes: 1);
        var text = await File.ReadAllTextAsync(Journals.First(Folder));
        await File.WriteAllTextAsync(Journals.First(Folder), text[..^5]);

        Assert.That(() => JournalReader.Read(Folder).ToList(), Throws.InstanceOf<JournalDamagedException>());
    }

    [Test]
    public async Task Read_WhileAWriterRolls_SeesOnlyWholeRecordsInOrder()
    {
        await using var journal = Journals.Open(Folder, rollBytes: 3000);
        var writing = Task.Run(async () =>
        {
            for (var i = 0; i < 400; i++)
                await journal.AppendAsync("t", "k", i);
        });
        while (!writing.IsCompleted)
        {
            var seqs = JournalReader.Read(Folder).Select(record => record.Seq).ToList();
            Assert.That(seqs, Is.EqualTo(Enumerable.Range(1, seqs.Count)));
        }

        await writing;
        Assert.That(JournalReader.Read(Folder).Count(), Is.EqualTo(400));
    }

    [Test]
    public void Read_NoJournal_IsEmpty() => Assert.That(JournalReader.Read(_folder["none"]), Is.Empty);
}
