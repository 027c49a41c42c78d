using Maestro.Runtime.Runs.Records;

namespace Maestro.Runtime.Runs;

/// <summary>What was planned, and what the tasks took. Not thread-safe.</summary>
internal sealed class PlannedWork
{
    private readonly HashSet<string> phases = [];
    private readonly Dictionary<string, TimeSpan> took = [];

    /// <summary>Whether there is a plan.</summary>
    public bool IsPlanned { get; private set; }

    /// <summary>The planned tasks, in the plan's order.</summary>
    public IReadOnlyList<WorkTask> Tasks { get; private set; } = [];

    /// <summary>What each task took that came to its end, by its id.</summary>
    public IReadOnlyDictionary<string, TimeSpan> Took => took;

    /// <summary>A phase has ended.</summary>
    /// <param name="key">Its effect.</param>
    /// <param name="outcome">What it came to.</param>
    public void PhaseEnded(string key, PhaseOutcome outcome)
    {
        IsPlanned |= outcome.ArtifactType == nameof(WorkPlan);
        if (outcome.ArtifactType is nameof(WorkPlan) or nameof(TaskGraph))
            phases.Add(key.Split('#')[0]);
        if (outcome.ArtifactType == nameof(TaskGraph))
            Tasks = ((TaskGraph)outcome.Read()!).Tasks;
    }

    /// <summary>A task came to its end.</summary>
    /// <param name="key">Its effect.</param>
    /// <param name="time">What it took, all sittings together.</param>
    public void TaskEnded(string key, TimeSpan time) => took[key[(key.IndexOf('/', StringComparison.Ordinal) + 1)..]] = time;

    /// <summary>Whether an effect belongs to a phase that makes the plan and its tasks.</summary>
    public bool IsPlanning(string key) => phases.Any(phase => key.StartsWith($"{phase}#", StringComparison.Ordinal));
}
