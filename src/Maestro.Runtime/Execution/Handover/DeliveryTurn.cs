using Maestro.Runtime.Journal;
using Maestro.Runtime.Runs;

namespace Maestro.Runtime.Execution.Handover;

/// <summary>One run at a time delivers to a repository: writes in its files, or makes a branch.</summary>
internal static class DeliveryTurn
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits for the turn.</summary>
    /// <param name="state">The repository's state.</param>
    /// <param name="ct">Ends the waiting.</param>
    /// <returns>Gives the turn up when disposed; the system does when the process dies.</returns>
    public static async Task<IDisposable> TakeAsync(StateDirectory state, CancellationToken ct)
    {
        var folder = Path.Combine(state.Root, "delivery");
        Directory.CreateDirectory(folder);
        while (true)
        {
            if (JournalLock.TryTake(folder) is { } turn)
                return turn;
            await Task.Delay(Pause, ct);
        }
    }
}
