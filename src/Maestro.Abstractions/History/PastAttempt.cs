namespace Maestro;

/// <summary>An attempt of an agent at a task of an earlier run.</summary>
/// <param name="Run">The run's id.</param>
/// <param name="TaskId">The task's id in it.</param>
/// <param name="Role">The task's role.</param>
/// <param name="Tags">The task's tags.</param>
/// <param name="Agent">The agent's name in the configuration.</param>
/// <param name="Use">Id of the agent's extension.</param>
/// <param name="Failure">What it failed by: the agent's own failure, or that of the gate that judged it; null when it became part of the result.</param>
public sealed record PastAttempt(string Run, string TaskId, string Role, IReadOnlyList<string> Tags, string Agent, string Use, FailureKind? Failure);
