using System.Diagnostics;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Limits;
using Maestro.Runtime.Runs;
using Maestro.Runtime.Runs.Records;
using NLog;

namespace Maestro.Runtime.Effects;

/// <summary>
/// The one place every effect of a run passes: it checks cancellation, reserves budget, writes <c>started</c>, performs, writes
/// <c>completed</c>. What the journal says is completed is answered from there and never performed again.
/// </summary>
/// <remarks>
/// An agent's <c>completed</c> is queued and not waited for. The journal is ordered, so the next record that is waited for, and every step
/// waits for its <c>started</c>, puts it on disk before anything is done that builds on it. A crash in between repeats the attempt, as a
/// crash just before it would. All other results are waited for: they are the run's memory to whoever comes next, and a phase may ask for a
/// gate's verdict at once.
/// </remarks>
internal sealed class EffectRunner(RunJournal journal, RunMemory memory, ArtifactStore artifacts, Budget budget, Logger log)
{
    private const int LargestInline = 8 * 1024;

    /// <summary>Whether only the end is left: a result is delivered and reported also when every limit is used up, as long as that costs nothing metered.</summary>
    public bool Ending { get; set; }

    /// <summary>Performs an effect, once for ever.</summary>
    /// <param name="effect">What it is.</param>
    /// <param name="perform">Does it.</param>
    /// <param name="ct">Ends with the run.</param>
    /// <param name="usage">Reads from the result what was used; null for what is not metered.</param>
    /// <exception cref="LimitReachedException">No budget is left for it, or its time ran out while it was performed.</exception>
    public Task<T> RunAsync<T>(Effect effect, Func<CancellationToken, Task<T>> perform, CancellationToken ct, Func<T, Usage>? usage = null) =>
        RunAsync(effect, (_, token) => perform(token), usage, ct);

    /// <summary>Performs an effect that meters what it does by itself.</summary>
    /// <param name="effect">What it is.</param>
    /// <param name="perform">Does it, and may release what is held for it.</param>
    /// <param name="usage">Reads from the result what was used beyond what was metered.</param>
    /// <param name="ct">Ends with the run.</param>
    /// <exception cref="LimitReachedException">No budget is left for it, or its time ran out while it was performed.</exception>
    public async Task<T> RunAsync<T>(Effect effect, Func<Reservation?, CancellationToken, Task<T>> perform, Func<T, Usage>? usage, CancellationToken ct)
    {
        if (memory.Completed(effect.Key) is { } done)
            return Read<T>(done);
        ct.ThrowIfCancellationRequested();
        var within = effect.Within ?? budget;
        var free = Ending && effect.AtMost is null;
        var atMost = effect.AtMost ?? Usage.None;
        var reservation = free ? null : await within.ReserveAsync(atMost, ct) ?? throw LimitReachedException.Of(within.Refusing(atMost, out _), within.Name);
        using var scope = free ? null : CancellationTokenSource.CreateLinkedTokenSource(ct, within.TimeUp);
        var token = scope?.Token ?? ct;
        var kind = Word(effect.Kind);
        await journal.AppendAsync($"{kind}.started", effect.Key, StartedRecord.Of(atMost, within.Path), CancellationToken.None);
        log.Debug("{Key} begins; held for it: {Tokens} tokens, {ApiCalls} calls", effect.Key, atMost.Tokens, atMost.ApiCalls);
        var begun = Stopwatch.GetTimestamp();
        T result;
        try
        {
            result = await perform(reservation, token);
        }
        catch (Exception e)
        {
            // It was started: what it used nobody will tell, so what was held for it counts as used.
            var told = usage is null ? Usage.None : (e as LimitReachedException)?.Used ?? Usage.Unknown;
            reservation?.Settle(told);
            log.Log(e is OperationCanceledException or LimitReachedException ? LogLevel.Info : LogLevel.Error, e, "{Key} ended in {Exception}", effect.Key, e.GetType().Name);
            await journal.AppendAsync($"{kind}.failed", effect.Key, new FailedRecord(e.GetType().Name, e.Message, told), CancellationToken.None);
            if (e is OperationCanceledException && !ct.IsCancellationRequested && token.IsCancellationRequested)
                throw LimitReachedException.Of(within.Exhausted(), within.Name);
            throw;
        }
        var used = usage?.Invoke(result);
        reservation?.Settle(used ?? Usage.None);
        log.Info("{Key} ended after {Milliseconds} ms", effect.Key, (long)Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        if (effect.Kind == EffectKind.Agent)
            journal.Post($"{kind}.completed", effect.Key, Write($"{kind}.completed", result, used));
        else
            await journal.AppendAsync($"{kind}.completed", effect.Key, Write($"{kind}.completed", result, used), CancellationToken.None);
        return result;
    }

    /// <summary>A key's first word in record types.</summary>
    public static string Word(EffectKind kind) => kind switch
    {
        EffectKind.Phase => "phase",
        EffectKind.Interview => "interview",
        EffectKind.Decision => "decision",
        EffectKind.Past => "past",
        EffectKind.Evidence => "evidence",
        EffectKind.Task => "task",
        EffectKind.Agent => "agent",
        EffectKind.Gate => "gate",
        EffectKind.Recovery => "recovery",
        EffectKind.Undo => "undo",
        EffectKind.Integration => "integration",
        EffectKind.Preparation => "preparation",
        _ => "delivery",
    };

    /// <summary>The result a completed effect had.</summary>
    public T Read<T>(CompletedRecord record) => memory.Results.Of<T>(record);

    private CompletedRecord Write<T>(string type, T result, Usage? used)
    {
        var json = RawJson.Of(result);
        return json.Utf8.Length > LargestInline ? new(null, artifacts.Put(journal.Kept?.Invoke(type, json.Utf8) ?? json.Utf8), used) : new(json, null, used);
    }
}
