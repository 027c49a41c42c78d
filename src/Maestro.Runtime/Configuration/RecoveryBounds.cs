namespace Maestro.Runtime.Configuration;

/// <summary>How much recovery there may be, from <c>recovery:</c>; how often each rung may act is said for each phase.</summary>
/// <param name="PerFailure">How often rungs may act on one failure.</param>
/// <param name="PerRun">How often they may in one run.</param>
internal sealed record RecoveryBounds(int PerFailure, int PerRun);
