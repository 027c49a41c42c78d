namespace Maestro;

/// <summary>What a run of tasks comes to if every task takes what was estimated and starts the moment it can.</summary>
public sealed record TaskSchedule
{
    /// <summary>One entry per task of the request, in the order in which they start; none is ever missing.</summary>
    public required IReadOnlyList<ScheduledTask> Tasks { get; init; }

    /// <summary>When the last task ends, in minutes.</summary>
    public required double Makespan { get; init; }

    /// <summary>No order could end earlier than this, in minutes. Where it equals the makespan, there is no better schedule.</summary>
    public required double LowerBound { get; init; }

    /// <summary>How many tasks it has at work at once at most; 0 means as many as are ready.</summary>
    public required int Workers { get; init; }
}
