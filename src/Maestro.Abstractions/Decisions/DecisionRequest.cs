namespace Maestro;

/// <summary>A question for the decision engine.</summary>
public sealed record DecisionRequest
{
    /// <summary>One of <see cref="DecisionKinds"/>, or a kind of the plugin's own.</summary>
    public required string Kind { get; init; }

    /// <summary>Names this question within its phase; the same key is decided once, also across a crash.</summary>
    public required string Key { get; init; }

    /// <summary>The question in a sentence.</summary>
    public required string Question { get; init; }

    /// <summary>
    /// What there is to choose from. Empty leaves it to the strategy to find what could be chosen; then the choice may be <see cref="Decision.Unknown"/>.
    /// An option of that id says that it may be left open.
    /// </summary>
    public required IReadOnlyList<DecisionOption> Options { get; init; }

    /// <summary>What the choice should be made from: facts by name.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>();

    /// <summary>For <see cref="DecisionKinds.TaskOrdering"/>: the tasks that the options stand for.</summary>
    public IReadOnlyList<WorkTask> Tasks { get; init; } = [];

    /// <summary>For <see cref="DecisionKinds.TaskOrdering"/>: ids of tasks that are done. A dependency on one of them holds nothing up, also where it is not among the tasks.</summary>
    public IReadOnlyList<string> Finished { get; init; } = [];

    /// <summary>For <see cref="DecisionKinds.TaskOrdering"/>: how many tasks run at once at most; 0 means unknown.</summary>
    public int Workers { get; init; }

    /// <summary>For <see cref="DecisionKinds.TaskOrdering"/>: how many units there are of what tasks hold while they run (<see cref="WorkTask.Needs"/>), by name.</summary>
    public IReadOnlyDictionary<string, int> Capacities { get; init; } = new Dictionary<string, int>();

    /// <summary>Option ids that were tried and failed; they must not be chosen again.</summary>
    public IReadOnlyList<string> Excluded { get; init; } = [];

    /// <summary>Id of the decision this one follows from, or null.</summary>
    public string? ParentId { get; init; }
}
