namespace Maestro.Runtime.Execution.Lifecycle;

/// <summary>What planning alone came to.</summary>
/// <param name="Plan">The plan as it was saved; null where the human turned it down.</param>
internal sealed record Planned(WorkPlan? Plan);
