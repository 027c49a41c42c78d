using Maestro.Runtime.Recovery;
using Maestro.Runtime.Runs.Records;

namespace Maestro.Runtime.Execution.Recovering;

/// <summary>The failures of one piece of work, on disk before anything is done about them, and closed when it is known what became of them.</summary>
internal sealed class FailureLog(Run run, string place, string phase, string? taskId)
{
    private readonly List<(string Key, int TriedBefore)> open = [];
    private int count;

    /// <summary>Records a failure.</summary>
    /// <param name="failure">What went wrong.</param>
    /// <param name="tried">How many rungs were tried before it.</param>
    /// <returns>The failure with its fingerprint.</returns>
    public async Task<Failure> RecordAsync(Failure failure, int tried)
    {
        var stamped = FailureFingerprint.Stamp(failure);
        var key = $"{place}/failure/{++count}";
        open.Add((key, tried));
        if (!run.Memory.Knows(key))
            await run.Journal.AppendAsync(RunRecords.Failure, key, new FailureEvent(phase, taskId, stamped));
        run.Progress.Report($"{place}: {stamped.Message}");
        return stamped;
    }

    /// <summary>Records what became of every failure so far.</summary>
    public async Task CloseAsync(bool recovered, IReadOnlyList<RecoveryAttempt> tried)
    {
        foreach (var (key, before) in open)
            await run.Journal.AppendAsync(RunRecords.FailureClosed, key, new FailureClosed(recovered, [.. tried.Skip(before)]));
        open.Clear();
    }
}
