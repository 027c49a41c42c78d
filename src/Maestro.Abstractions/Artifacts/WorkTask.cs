namespace Maestro;

/// <summary>A piece of work that one agent does in one workspace.</summary>
public sealed record WorkTask
{
    /// <summary>Unique in the graph, such as <c>T1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it is, in a line.</summary>
    public required string Title { get; init; }

    /// <summary>What the agent is told, in full.</summary>
    public required string Instructions { get; init; }

    /// <summary>The requirements it serves.</summary>
    public IReadOnlyList<string> Requirements { get; init; } = [];

    /// <summary>How one sees that it is done.</summary>
    public IReadOnlyList<string> Acceptance { get; init; } = [];

    /// <summary>Ids of tasks that must be integrated before it starts.</summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    /// <summary>Paths or globs it claims to write; two tasks that claim the same are never run at once. Empty means unknown.</summary>
    public IReadOnlyList<string> Writes { get; init; } = [];

    /// <summary>
    /// Paths or globs it will likely change, though nobody said so: two tasks of which one may write what the other writes are not run at once. Unlike
    /// with <see cref="Writes"/>, nothing asks afterwards whether they were changed.
    /// </summary>
    public IReadOnlyList<string> MayWrite { get; init; } = [];

    /// <summary>Ids of the decisions that its instructions follow from.</summary>
    public IReadOnlyList<string> Decisions { get; init; } = [];

    /// <summary>
    /// Paths or globs it reads and does not write; it is never run at once with a task that claims to write one of them, while two readers may. What it
    /// writes it may read anyway. Empty means unknown.
    /// </summary>
    public IReadOnlyList<string> Reads { get; init; } = [];

    /// <summary>
    /// How many units of something there is only so much of it holds while it runs, by name, such as <c>gpu</c>: 1. How many there are is in
    /// <see cref="DecisionRequest.Capacities"/>; a need of what is not named there holds nothing up.
    /// </summary>
    public IReadOnlyDictionary<string, int> Needs { get; init; } = new Dictionary<string, int>();

    /// <summary>Expected duration in minutes of agent work.</summary>
    public double EstimateMinutes { get; init; } = 5;

    /// <summary><c>P0</c>, <c>P1</c> or <c>P2</c>.</summary>
    public string Priority { get; init; } = "P1";

    /// <summary>The kind of work, which selects the agent by <c>agents.roles</c>: <c>code</c>, <c>tests</c>, <c>docs</c>.</summary>
    public string Role { get; init; } = "code";

    /// <summary>
    /// What it asks of whoever does it, such as <c>security</c>, <c>front-end</c> or <c>tests</c>, the most specific first; they select the agent where the
    /// role selects none. A planner may state them; where it states none, the runtime finds them by the task's words and files.
    /// </summary>
    public IReadOnlyList<string> Tags { get; init; } = [];
}
