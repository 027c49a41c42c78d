using Maestro.Runtime.Recovery;
using Maestro.Runtime.Runs.Records;

namespace Maestro.Runtime.Execution.Recovering;

/// <summary>The failures of one piece of work, on disk before anything is done about them, and closed when it is known what became of them.</summary>
internal sealed class FailureLog(Run run, string place, string phase, string? taskId)
{
    private readonly List<(string Key, int TriedBefore)> open = [];
    private int count;

    /// <summary>What an earlier sitting of the run recorded as the next failure; null when there was none.</summary>
    public FailureEvent? Earlier => run.Memory.FailureAt($"{place}/failure/{count + 1}");

    /// <summary>Records a failure.</summary>
    /// <param name="failure">What went wrong.</param>
    /// <param name="tried">How many rungs were tried before it.</param>
    /// <param name="state">Where the work stands; null when that is of no matter.</param>
    /// <returns>The failure with its fingerprint.</returns>
    public async Task<Failure> RecordAsync(Failure failure, int tried, WorkState? state = null)
    {
        var stamped = FailureFingerprint.Stamp(failure);
        var key = $"{place}/failure/{++count}";
        open.Add((key, tried));
        if (run.Memory.FailureAt(key) is null)
            await run.Journal.AppendAsync(RunRecords.Failure, key, new FailureEvent(phase, taskId, stamped, state));
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
