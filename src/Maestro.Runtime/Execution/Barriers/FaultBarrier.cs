using Maestro.Runtime.Effects;
using Maestro.Runtime.Plugins;
using Maestro.Runtime.Plugins.Loading;
using NLog;

namespace Maestro.Runtime.Execution.Barriers;

/// <summary>
/// The wall between the run and an extension: it may throw, hang, block its thread or return nothing, and the run gets a result or a fault with
/// the extension's name on it. What ends the process no wall holds.
/// </summary>
/// <param name="kind">What the extension is.</param>
/// <param name="id">Its id.</param>
/// <param name="calls">Is told for how long it is called.</param>
/// <param name="clock">Times it.</param>
/// <param name="log">Is told what it threw.</param>
internal sealed class FaultBarrier(ExtensionKind kind, string id, Calls calls, TimeProvider clock, Logger log)
{
    private readonly string extension = $"{kind.Word()} '{id}'";

    /// <summary>How long an extension has to come back once it is told to stop.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    /// <summary>Calls it.</summary>
    /// <param name="call">The call; its token fires at any of the three.</param>
    /// <param name="timeBox">How long it may take; null for as long as its budget lasts.</param>
    /// <param name="stop">Its budget is used up.</param>
    /// <param name="cancelled">The run is cancelled.</param>
    /// <returns>What it returned, or its fault.</returns>
    /// <exception cref="OperationCanceledException">It stopped as it was told to, by its budget or with the run.</exception>
    /// <exception cref="LimitReachedException">What it did through the run's services is refused by a limit.</exception>
    public async Task<Called<T>> CallAsync<T>(Func<CancellationToken, Task<T?>> call, TimeSpan? timeBox, CancellationToken stop, CancellationToken cancelled) where T : class
    {
        using var box = new CancellationTokenSource(timeBox ?? Timeout.InfiniteTimeSpan, clock);
        // Not disposed: an extension that never comes back may still use its token.
        var told = CancellationTokenSource.CreateLinkedTokenSource(stop, cancelled, box.Token);
        // The await inside holds against one that returns no task; the pool's thread, against one that blocks.
        var work = Task.Run(async () => await CalledAsync(call, told.Token), CancellationToken.None);
        if (!await EndsAsync(work, told.Token))
        {
            log.Error("{Extension} did not come back within {Seconds} s of being told to stop, and is left alone", extension, Grace.TotalSeconds);
            cancelled.ThrowIfCancellationRequested();
            return new(null, $"{extension} hangs: it did not come back within {Grace.TotalSeconds:0} s of being told to stop{(box.IsCancellationRequested ? $" after {timeBox!.Value.TotalSeconds:0} s" : "")}");
        }
        try
        {
            return await work is { } result ? new(result, null) : new(null, $"{extension} returned nothing");
        }
        catch (OperationCanceledException) when (cancelled.IsCancellationRequested || stop.IsCancellationRequested)
        {
            throw;
        }
        catch (OperationCanceledException) when (box.IsCancellationRequested)
        {
            return new(null, $"{extension} took longer than {timeBox!.Value.TotalSeconds:0} s");
        }
        // Ours, on its way through: a limit, and what was kept and is damaged. Nobody else's to judge.
        catch (Exception e) when (e is not (LimitReachedException or InvalidDataException))
        {
            log.Error(e, "{Extension} threw", extension);
            return new(null, $"{extension} threw {e.GetType().Name}: {e.Message}");
        }
    }

    private async Task<T?> CalledAsync<T>(Func<CancellationToken, Task<T?>> call, CancellationToken ct)
    {
        calls.Begin(kind, id);
        try
        {
            return await call(ct);
        }
        finally
        {
            calls.End(kind, id);
        }
    }

    private async Task<bool> EndsAsync(Task work, CancellationToken told)
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = told.Register(asked.SetResult);
        if (await Task.WhenAny(work, asked.Task) == work)
            return true;
        var patience = Task.Delay(Grace, clock, CancellationToken.None);
        return await Task.WhenAny(work, patience) == work;
    }
}
