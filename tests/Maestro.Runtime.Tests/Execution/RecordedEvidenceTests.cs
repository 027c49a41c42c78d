using Maestro.Runtime.Effects;
using Maestro.Runtime.Execution.Verdicts;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Limits;
using Maestro.Runtime.Runs;
using Maestro.Runtime.Tests.Journal;

namespace Maestro.Runtime.Tests.Execution;

/// <summary>A resumed run is told of the repository what it was told before.</summary>
public sealed class RecordedEvidenceTests
{
    private CountedEvidence tree = null!;
    private TempFolder folder = null!;
    private RunJournal journal = null!;
    private RunMemory memory = null!;

    [SetUp]
    public void Make()
    {
        folder = new();
        tree = new();
        Open();
    }

    [TearDown]
    public async Task Remove()
    {
        await journal.DisposeAsync();
        folder.Dispose();
    }

    [Test]
    public async Task Read_InARunThatIsTakenUpAgain_IsWhatItWasBefore()
    {
        var first = await Recorded().ReadAsync(default);
        await journal.DisposeAsync();
        Open();
        tree.Languages = 2;
        var second = await Recorded().ReadAsync(default);
        Assert.That((first.Languages.Count, second.Languages.Count, tree.Asked), Is.EqualTo((1, 1, 1)));
    }

    [Test]
    public async Task Read_OfALargeRepository_IsKeptBesideTheJournal()
    {
        tree.Languages = 1000;
        await Recorded().ReadAsync(default);
        Assert.That(Directory.GetFiles(folder["artifacts"]).Length, Is.EqualTo(1));
        Assert.That((await Recorded().ReadAsync(default)).Languages.Count, Is.EqualTo(1000));
        Assert.That(tree.Asked, Is.EqualTo(1));
    }

    [Test]
    public async Task FindSymbols_TheSameNamesInAnotherOrder_IsTheSameQuestion()
    {
        await Recorded().FindSymbolsAsync(["A", "B"], default);
        await Recorded().FindSymbolsAsync(["B", "A", "B"], default);
        Assert.That(tree.Asked, Is.EqualTo(1));
        Assert.That((await Recorded().FindSymbolsAsync(["C"], default)).Single().Name, Is.EqualTo("C"));
    }

    [Test]
    public async Task Read_ByOneWhoGivesUp_IsThereForTheOthers()
    {
        var recorded = Recorded();
        var reading = tree.Wait = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Assert.That(async () => await recorded.ReadAsync(new(canceled: true)), Throws.InstanceOf<OperationCanceledException>());
        reading.SetResult();
        Assert.That((await recorded.ReadAsync(default)).Languages.Count, Is.EqualTo(1));
    }

    [Test]
    public async Task Read_ThatFailed_IsTriedAgain()
    {
        var recorded = Recorded();
        tree.Broken = true;
        Assert.That(async () => await recorded.ReadAsync(default), Throws.InstanceOf<IOException>());
        tree.Broken = false;
        Assert.That((await recorded.ReadAsync(default)).Languages.Count, Is.EqualTo(1));
    }

    private RecordedEvidence Recorded() =>
        new(new(journal, memory, new(folder["artifacts"]), Budget.Root(new(null, 10, 10), TimeProvider.System), NLog.LogManager.CreateNullLogger()), tree);

    [TestCase("there.txt", "text")]
    [TestCase("missing.txt", null)]
    public async Task ReadText_AfterACrash_SaysWhatItSaid(string path, string? text)
    {
        Assert.That(await Recorded().ReadTextAsync(path, default), Is.EqualTo(text));
        await journal.DisposeAsync();
        Open();
        Assert.That(await Recorded().ReadTextAsync(path, default), Is.EqualTo(text), "that there is no such file is on record too");
        Assert.That(tree.Asked, Is.EqualTo(1));
    }

    private void Open()
    {
        memory = new(new(folder["artifacts"]));
        journal = Journals.Open(folder["journal"]);
        foreach (var record in JournalReader.Read(folder["journal"]))
            memory.Apply(record);
        journal.Appended += memory.Apply;
    }

    private sealed class CountedEvidence : IRepositoryEvidence
    {
        public int Asked { get; private set; }

        public int Languages { get; set; } = 1;

        public bool Broken { get; set; }

        public TaskCompletionSource? Wait { get; set; }

        public Task<string?> ReadTextAsync(string path, CancellationToken cancellationToken)
        {
            Asked++;
            return Task.FromResult(path == "there.txt" ? "text" : null);
        }

        public async Task<RepositoryEvidence> ReadAsync(CancellationToken cancellationToken)
        {
            Asked++;
            await (Wait?.Task ?? Task.CompletedTask).WaitAsync(cancellationToken);
            return Broken ? throw new IOException("gone") : new() { Tree = "t", Languages = [.. Enumerable.Range(0, Languages).Select(i => new LanguageUse($"L{i}", 1, 1, []))] };
        }

        public Task<IReadOnlyList<CodeSymbol>> FindSymbolsAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken)
        {
            Asked++;
            return Task.FromResult<IReadOnlyList<CodeSymbol>>([.. names.Select(n => new CodeSymbol(n, CodeSymbolKind.Class, "", null, "a.cs", 1))]);
        }
    }
}
