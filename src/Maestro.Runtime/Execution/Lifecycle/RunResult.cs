using Maestro.Runtime.Fingerprints;
using Maestro.Runtime.Runs;

namespace Maestro.Runtime.Execution.Lifecycle;

/// <summary>How a run ended.</summary>
/// <param name="Id">The run's id.</param>
/// <param name="Directory">Where it keeps things.</param>
/// <param name="Verdict">How it stands by its evidence.</param>
/// <param name="Delivery">The branch; null when none was delivered.</param>
/// <param name="Limits">What was used.</param>
internal sealed record RunResult(string Id, RunDirectory Directory, RunVerdict Verdict, Delivery? Delivery, IReadOnlyList<LimitUse> Limits)
{
    /// <summary>What in the user's repository is not as it was when the run began, and no run delivered.</summary>
    public IReadOnlyList<Change> Changes { get; init; } = [];
}
