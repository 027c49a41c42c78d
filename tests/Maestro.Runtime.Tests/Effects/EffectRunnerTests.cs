using Maestro.Runtime.Effects;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Limits;
using Maestro.Runtime.Runs;
using Maestro.Runtime.Tests.Journal;

namespace Maestro.Runtime.Tests.Effects;

/// <summary>The choke point: once for ever, on disk before and after, never beyond a limit.</summary>
public sealed class EffectRunnerTests
{
    private static readonly Effect Call = new(EffectKind.Agent, "k", AtMost: Usage.None with { ApiCalls = 1 });

    private TempFolder folder = null!;
    private RunJournal journal = null!;
    private RunMemory memory = null!;
    private int performed;

    [SetUp]
    public void Open()
    {
        folder = new();
        performed = 0;
        (journal, memory) = Opened();
    }

    [TearDown]
    public async Task Close()
    {
        await journal.DisposeAsync();
        folder.Dispose();
    }

    [Test]
    public async Task Run_CompletedBefore_IsAnsweredFromTheRecord()
    {
        await Runner().RunAsync(Call, Say("first"), default);
        await OnDisk();
        Assert.That(await Runner().RunAsync(Call, Say("second"), default), Is.EqualTo("first"));
        Assert.That(performed, Is.EqualTo(1));
    }

    [Test]
    public async Task Run_CompletedByAnEarlierProcess_IsAnsweredFromItsJournal()
    {
        await Runner().RunAsync(Call, Say("first"), default);
        await journal.DisposeAsync();
        (journal, memory) = Opened();
        Assert.That(await Runner().RunAsync(Call, Say("second"), default), Is.EqualTo("first"));
    }

    [Test]
    public async Task Run_FailedBefore_IsPerformedAgain()
    {
        Assert.That(async () => await Runner().RunAsync<string>(Call, _ => throw new InvalidOperationException("no"), default), Throws.InvalidOperationException);
        Assert.That(await Runner().RunAsync(Call, Say("second"), default), Is.EqualTo("second"));
        await journal.DisposeAsync();
        Assert.That(JournalReader.Read(folder["journal"]).Select(r => r.Type), Is.EqualTo(new[] { "agent.started", "agent.failed", "agent.started", "agent.completed" }));
    }

    [Test]
    public void Run_NoBudgetLeft_IsRefusedBeforeItIsStarted()
    {
        Assert.That(async () => await Runner(calls: 0).RunAsync(Call, Say("x"), default), Throws.InstanceOf<LimitReachedException>().With.Message.EqualTo("max_api_calls of the run (0) is used up"));
        Assert.That(performed, Is.Zero);
        Assert.That(JournalReader.Read(folder["journal"]), Is.Empty);
    }

    [Test]
    public async Task Run_ThrewAfterItWasStarted_WhatWasHeldCountsAsUsed()
    {
        var runner = Runner(calls: 1);
        Assert.That(async () => await runner.RunAsync<string>(Call, _ => throw new OperationCanceledException(), default, _ => Usage.None), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(async () => await runner.RunAsync(Call with { Key = "other" }, Say("x"), default), Throws.InstanceOf<LimitReachedException>());
        await journal.DisposeAsync();
        (journal, memory) = Opened();
        Assert.That(memory.SpentIn("").AtLeast.ApiCalls, Is.EqualTo(1));
        Assert.That(memory.Usage.ApiCalls, Is.Null, "nobody told");
    }

    [Test]
    public async Task Memory_UsageNobodyTold_CountsWithWhatWasHeld()
    {
        await Runner().RunAsync(Call, Say("x"), default, _ => Usage.Unknown);
        await Runner().RunAsync(Call with { Key = "l" }, Say("x"), default, _ => new() { Tokens = 7, ApiCalls = 3 });
        await OnDisk();
        Assert.That(memory.SpentIn("").AtLeast, Is.EqualTo(new Usage { Tokens = 7, ApiCalls = 4, CostUsd = 0 }));
    }

    [Test]
    public async Task Run_LargeResult_IsKeptAsAnArtifactAndReadBack()
    {
        var large = new string('ä', 20_000);
        await Runner().RunAsync(Call, Say(large), default);
        await OnDisk();
        Assert.That(JournalReader.Read(folder["journal"]).Single(r => r.Type == "agent.completed").Payload.ToString(), Does.Contain("artifact").And.Length.LessThan(300));
        Assert.That(await Runner().RunAsync(Call, Say("x"), default), Is.EqualTo(large));
    }

    [Test]
    public async Task Run_ArtifactWasChanged_IsRefused()
    {
        await Runner().RunAsync(Call, Say(new string('a', 20_000)), default);
        await OnDisk();
        var artifact = Directory.GetFiles(folder["artifacts"]).Single();
        await File.AppendAllTextAsync(artifact, " ");
        Assert.That(async () => await Runner().RunAsync(Call, Say("x"), default), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("was changed"));
        Assert.That(performed, Is.EqualTo(1));
    }

    [Test]
    public async Task Run_Ending_WhatIsFreePassesAndWhatIsMeteredDoesNot()
    {
        var runner = Runner(calls: 0, time: TimeSpan.Zero);
        runner.Ending = true;
        Assert.That(await runner.RunAsync(new(EffectKind.Recovery, "d"), Say("done"), default), Is.EqualTo("done"));
        Assert.That(async () => await runner.RunAsync(Call, Say("x"), default), Throws.InstanceOf<LimitReachedException>());
    }

    private EffectRunner Runner(long calls = 10, TimeSpan? time = null) => new(journal, memory, new(folder["artifacts"]),
        Budget.Root(new(time, 10, calls), TimeProvider.System), NLog.LogManager.CreateNullLogger());

    /// <summary>An agent's <c>completed</c> is queued; what is appended after it waits for it.</summary>
    private Task OnDisk() => journal.AppendAsync("test.settled", "", 0);

    private Func<CancellationToken, Task<string>> Say(string text) => _ =>
    {
        performed++;
        return Task.FromResult(text);
    };

    private (RunJournal, RunMemory) Opened()
    {
        var remembered = new RunMemory(new(folder["artifacts"]));
        var opened = Journals.Open(folder["journal"]);
        foreach (var record in JournalReader.Read(folder["journal"]))
            remembered.Apply(record);
        opened.Appended += remembered.Apply;
        return (opened, remembered);
    }
}
