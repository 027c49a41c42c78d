namespace Maestro.Runtime.Execution;

/// <summary>What a rung did, and the state it left.</summary>
/// <param name="Attempt">The rung and what it did.</param>
/// <param name="Acted">Whether it did anything.</param>
/// <param name="State">What the workspace holds now, and what that started from.</param>
/// <param name="Failure">Why the agent it put to work failed; null when it did not.</param>
internal sealed record RecoveryWork(RecoveryAttempt Attempt, bool Acted, WorkState State, Failure? Failure);
