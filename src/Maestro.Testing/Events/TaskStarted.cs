namespace Maestro.Testing;

/// <summary>It had a task carried out.</summary>
/// <param name="Task">The task.</param>
/// <param name="Gates">The gates that must pass.</param>
public sealed record TaskStarted(WorkTask Task, IReadOnlyList<string> Gates) : TestEvent;
