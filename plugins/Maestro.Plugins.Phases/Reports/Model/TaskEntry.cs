namespace Maestro.Plugins.Phases.Reports.Model;

/// <summary>A task: what was planned of it, what came of it, and when it was worked on.</summary>
internal sealed record TaskEntry
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>What it is, in a line.</summary>
    public required string Title { get; init; }

    /// <summary>How it ended; null where it did not come to an end.</summary>
    public required TaskState? State { get; init; }

    /// <summary>The kind of work.</summary>
    public string? Role { get; init; }

    /// <summary>Ids of the tasks it waited for.</summary>
    public required IReadOnlyList<string> DependsOn { get; init; }

    /// <summary>How many attempts it took.</summary>
    public int Attempts { get; init; }

    /// <summary>How often an agent was seen to be stuck at it.</summary>
    public int Stuck { get; init; }

    /// <summary>When it was begun, in UTC; null where it was not, or nobody knows.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>When agents were at it.</summary>
    public required IReadOnlyList<TimedAttempt> Timeline { get; init; }

    /// <summary>The commit that integrated it.</summary>
    public string? Commit { get; init; }

    /// <summary>What it used.</summary>
    public required Usage Usage { get; init; }

    /// <summary>What it changed.</summary>
    public required IReadOnlyList<FileChange> Files { get; init; }

    /// <summary>Why it failed, or the agent's own words about it.</summary>
    public required string Note { get; init; }

    /// <summary>From its beginning to its end, in seconds; null where one of them is not known.</summary>
    public double? Seconds => (Ended - Started)?.TotalSeconds;

    /// <summary>Whether it is part of the result.</summary>
    public bool Done => State == TaskState.Done;
}
