namespace Maestro;

/// <summary>A task of an earlier run.</summary>
/// <param name="Run">The run's id.</param>
/// <param name="TaskId">The task's id in it.</param>
/// <param name="Title">What it was, in a few words.</param>
/// <param name="Role">Which kind of agent did it.</param>
/// <param name="EstimateMinutes">What it was estimated at.</param>
/// <param name="ActualMinutes">What it took, attempts and recoveries together.</param>
/// <param name="State">How it ended.</param>
/// <param name="Attempts">How often an agent worked at it.</param>
public sealed record PastTask(string Run, string TaskId, string Title, string Role, double EstimateMinutes, double ActualMinutes, TaskState State, int Attempts);
