using Maestro.Runtime.Effects;
using Maestro.Runtime.Execution.Barriers;
using Microsoft.Extensions.Time.Testing;
using NLog;

namespace Maestro.Runtime.Tests.Execution.Barriers;

/// <summary>Whatever an extension does short of ending the process, the run gets a result or a fault with its name.</summary>
public sealed class FaultBarrierTests
{
    private readonly FakeTimeProvider clock = new();
    private CancellationTokenSource stop = null!;
    private CancellationTokenSource cancelled = null!;

    [SetUp]
    public void Make() => (stop, cancelled) = (new(), new());

    [TearDown]
    public void Dispose()
    {
        stop.Dispose();
        cancelled.Dispose();
    }

    [Test]
    public async Task Call_ReturnsSomething_IsTheResult() => Assert.That((await CallAsync(_ => Task.FromResult<string?>("fine"))).Result, Is.EqualTo("fine"));

    private static IEnumerable<TestCaseData> Faults()
    {
        yield return Fault("Throws", _ => throw new InvalidOperationException("no luck"), "quality gate 'x' threw InvalidOperationException: no luck");
        yield return Fault("FaultedTask", _ => Task.FromException<string?>(new FormatException("bad")), "quality gate 'x' threw FormatException: bad");
        yield return Fault("CancelledWhenNobodyAsked", _ => throw new TaskCanceledException("the request timed out"), "quality gate 'x' threw TaskCanceledException: the request timed out");
        yield return Fault("Null", _ => Task.FromResult<string?>(null), "quality gate 'x' returned nothing");
        yield return Fault("NoTask", _ => null!, "quality gate 'x' threw NullReferenceException: Object reference not set to an instance of an object.");
        static TestCaseData Fault(string name, Func<CancellationToken, Task<string?>> call, string says) => new TestCaseData(call, says).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Faults))]
    public async Task Call_Misbehaves_IsAFaultWithItsName(Func<CancellationToken, Task<string?>> call, string says) =>
        Assert.That((await CallAsync(call)).Fault, Is.EqualTo(says));

    [Test]
    public async Task Call_OverItsTimeBox_IsAFault()
    {
        var called = CallAsync(Patient, TimeSpan.FromSeconds(30));
        clock.Advance(TimeSpan.FromSeconds(31));
        Assert.That((await called).Fault, Is.EqualTo("quality gate 'x' took longer than 30 s"));
    }

    [Test]
    public async Task Call_BlocksOverItsTimeBoxAndItsGrace_IsLeftAlone()
    {
        using var never = new ManualResetEventSlim();
        var called = CallAsync(_ => { never.Wait(CancellationToken.None); return Task.FromResult<string?>(""); }, TimeSpan.FromSeconds(30));
        clock.Advance(TimeSpan.FromSeconds(31));
        await AdvanceUntilAsync(called);
        Assert.That((await called).Fault, Is.EqualTo("quality gate 'x' hangs: it did not come back within 10 s of being told to stop after 30 s"));
        never.Set();
    }

    [Test]
    public async Task Call_HangsWhenItsBudgetIsUsedUp_IsAFault()
    {
        var called = CallAsync(_ => new TaskCompletionSource<string?>().Task);
        await stop.CancelAsync();
        await AdvanceUntilAsync(called);
        Assert.That((await called).Fault, Is.EqualTo("quality gate 'x' hangs: it did not come back within 10 s of being told to stop"));
    }

    [Test]
    public async Task Call_ComesBackInItsGrace_IsTheResult()
    {
        var late = new TaskCompletionSource<string?>();
        var called = CallAsync(_ => late.Task);
        await stop.CancelAsync();
        late.SetResult("just in time");
        Assert.That((await called).Result, Is.EqualTo("just in time"));
    }

    [Test]
    public async Task Call_StopsAsItsBudgetTells_IsTheBudgetsToName()
    {
        var called = CallAsync(Patient);
        await stop.CancelAsync();
        Assert.That(async () => await called, Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task Call_HangsWhenTheRunIsCancelled_DoesNotKeepTheRun()
    {
        var called = CallAsync(_ => new TaskCompletionSource<string?>().Task);
        await cancelled.CancelAsync();
        await AdvanceUntilAsync(called);
        Assert.That(async () => await called, Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void Call_ALimitRefusesWhatItDoes_PassesThrough() =>
        Assert.That(async () => await CallAsync(_ => throw new LimitReachedException("max_tokens")), Throws.InstanceOf<LimitReachedException>());

    [Test]
    public void Unless_ResultBreaksTheContract_IsAFault()
    {
        var called = new Called<string>("bad", null);
        Assert.That(called.Unless(_ => "it is bad"), Is.EqualTo(new Called<string>(null, "it is bad")));
        Assert.That(called.Unless(_ => null), Is.EqualTo(called));
    }

    private Task<Called<string>> CallAsync(Func<CancellationToken, Task<string?>> call, TimeSpan? box = null) =>
        new FaultBarrier(Maestro.Runtime.Plugins.ExtensionKind.Gate, "x", new(), clock, LogManager.CreateNullLogger()).CallAsync(call, box, stop.Token, cancelled.Token);

    private static async Task<string?> Patient(CancellationToken ct)
    {
        await Task.Delay(Timeout.Infinite, ct);
        return null;
    }

    // The grace begins a moment after the token fires, on another thread: time passes until it is over.
    private async Task AdvanceUntilAsync(Task called)
    {
        while (!called.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
    }
}
