namespace Maestro;

/// <summary>How the run stands by its own evidence, as computed by the runtime.</summary>
/// <param name="State">The state.</param>
/// <param name="Reasons">What it follows from, a sentence each: gates on trees, tasks, limits.</param>
public sealed record RunVerdict(RunState State, IReadOnlyList<string> Reasons);
