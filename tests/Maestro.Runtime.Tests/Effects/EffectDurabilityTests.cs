using Maestro.Runtime.Effects;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Limits;
using Maestro.Runtime.Runs;
using Maestro.Runtime.Runs.Records;
using Maestro.Runtime.Tests.Journal;
using NLog;

namespace Maestro.Runtime.Tests.Effects;

public sealed class EffectDurabilityTests
{
    private TempFolder _folder = null!;
    private RunJournal _journal = null!;
    private EffectRunner _effects = null!;

    [SetUp]
    public void SetUp()
    {
        _folder = new();
        _journal = Journals.Open(_folder["j"]);
        var artifacts = new ArtifactStore(_folder["artifacts"]);
        var memory = new RunMemory(artifacts);
        _journal.Appended += memory.Apply;
        var budget = Budget.Root(BudgetLimits.None, TimeProvider.System);
        _effects = new(_journal, memory, artifacts, budget, LogManager.CreateNullLogger());
    }

    [TearDown]
    public async Task TearDown()
    {
        await _journal.DisposeAsync();
        _folder.Dispose();
    }

    [Test]
    public async Task RunAsync_AfterAnAgent_ItsResultIsOnDiskBeforeTheNextStepIsPerformed()
    {
        IReadOnlyList<string> onDisk = [];

        await Run(EffectKind.Agent, "a", () => "done");
        await Run(EffectKind.Task, "g", () => string.Join(' ', onDisk = [.. JournalReader.Read(_folder["j"]).Select(record => record.Type)]));

        Assert.That(onDisk, Is.EqualTo(new[] { "agent.started", "agent.completed", "task.started" }));
    }

    [Test]
    public async Task RunAsync_TheAgentsResultCouldNotBeWritten_TheNextStepIsNotPerformed()
    {
        var performed = false;
        _journal.Appended += record =>
        {
            if (record.Type == "agent.completed")
                throw new IOException("the disk is full");
        };

        await Run(EffectKind.Agent, "a", () => "done");

        Assert.That(async () => await Run(EffectKind.Task, "g", () => $"{performed = true}"), Throws.InstanceOf<JournalPoisonedException>());
        Assert.That(performed, Is.False);
    }

    [TestCase(5, TestName = "RunAsync_SameKeyAtOnce_IsAnsweredFromTheJournal")]
    [TestCase(20_000, TestName = "RunAsync_SameKeyAtOnceOfALargeResult_IsAnsweredFromTheJournal")]
    public async Task RunAsync_SameKeyAtOnce_IsAnsweredFromTheJournal(int length)
    {
        var first = await Run(EffectKind.Task, "g", () => new string('ä', length));
        var second = await Run(EffectKind.Task, "g", () => throw new InvalidOperationException("performed twice"));

        Assert.That(second, Is.EqualTo(first));
    }

    [Test]
    public async Task RunAsync_OpenedAgain_GivesTheSameResult()
    {
        await Run(EffectKind.Agent, "a", () => "done \"ä\"\n");
        await _journal.DisposeAsync();

        var completed = JournalReader.Read(_folder["j"]).Last();

        Assert.That(_effects.Read<string>(completed.Body.Read<CompletedRecord>()), Is.EqualTo("done \"ä\"\n"));
    }

    private Task<string> Run(EffectKind kind, string key, Func<string> perform) =>
        _effects.RunAsync(new(kind, key), _ => Task.FromResult(perform()), CancellationToken.None);
}
