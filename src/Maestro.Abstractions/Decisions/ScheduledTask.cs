namespace Maestro;

/// <summary>When a task is to be at work, counted from the moment the first may start.</summary>
/// <param name="TaskId">The task's id.</param>
/// <param name="Start">When it starts, in minutes by estimate.</param>
/// <param name="End">When it ends, in minutes by estimate.</param>
public sealed record ScheduledTask(string TaskId, double Start, double End);
