using Maestro.Runtime.Runs.Records;

namespace Maestro.Runtime.Execution.Lifecycle;

/// <summary>Says in the journal, now and then, that the run is still being carried out: so time that passes in silence counts, also when the process dies in it.</summary>
internal sealed class Pulse : IAsyncDisposable
{
    /// <summary>How much time a crash can hide at the most.</summary>
    internal static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    private readonly CancellationTokenSource ended = new();
    private readonly Task beating;

    /// <summary>Begins.</summary>
    public Pulse(Run run) => beating = BeatAsync(run, ended.Token);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await beating.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        ended.Dispose();
    }

    private static async Task BeatAsync(Run run, CancellationToken ct)
    {
        while (true)
        {
            await Task.Delay(Interval, run.Clock, ct);
            run.Journal.Post(RunRecords.Alive, "run", new { });
        }
    }
}
