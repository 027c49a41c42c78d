namespace Maestro.Runtime.Execution.Lifecycle;

/// <summary>A past run, open again.</summary>
/// <param name="Run">The run, to be disposed.</param>
/// <param name="Continuation">What is added to it.</param>
internal sealed record TakenUp(Run Run, Continuation Continuation);
