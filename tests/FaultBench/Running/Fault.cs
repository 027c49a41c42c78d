using FaultBench.Repositories;

namespace FaultBench.Running;

/// <summary>Something that goes wrong in a run, planted on purpose, and what must come of it.</summary>
/// <param name="Name">Names it, in a few words.</param>
internal sealed record Fault(string Name)
{
    /// <summary>The repository it happens in.</summary>
    public Shape Shape { get; init; } = DotNetShape.Made;

    /// <summary>What the plan asks for.</summary>
    public IReadOnlyList<PlannedWork> Work { get; init; } = [];

    /// <summary>What the agents do, attempt by attempt.</summary>
    public IReadOnlyList<Play> Plays { get; init; } = [];

    /// <summary>Further files of the repository, or others in the place of the shape's.</summary>
    public IReadOnlyDictionary<string, string> Files { get; init; } = new Dictionary<string, string>();

    /// <summary>The agents, as the entries below <c>agents:</c>; SCRIPT is the folder of what is authored.</summary>
    public string Agents { get; init; } = "default: script, script: { use: scripted, script: 'SCRIPT' }";

    /// <summary>The gates, as the entries of <c>gates:</c>; the shape's own where nothing is said.</summary>
    public string? Gates { get; init; }

    /// <summary>What each task must pass.</summary>
    public string TaskGates { get; init; } = "test";

    /// <summary>What validation asks; all gates where nothing is said.</summary>
    public string EndGates { get; init; } = "";

    /// <summary>How many tasks are done at once.</summary>
    public int AtOnce { get; init; } = 1;

    /// <summary>The ladder of tasks.</summary>
    public string Ladder { get; init; } = Rungs.Usual;

    /// <summary>The ladder of validation.</summary>
    public string AtTheEnd { get; init; } = "rollback";

    /// <summary>Further sections of maestro.yaml.</summary>
    public string More { get; init; } = "";

    /// <summary>The plan, where it is not made of <see cref="Work"/>.</summary>
    public string? Plan { get; init; }

    /// <summary>Source of a plugin that the repository has.</summary>
    public string? Plugin { get; init; }

    /// <summary>Answers of a model on this machine, by the number of the question; ENDPOINT in <see cref="Agents"/> is where it is.</summary>
    public Func<Maestro.Runtime.Conformance.Models.Exchange.ModelRequest, Maestro.Runtime.Conformance.Models.Exchange.ModelAnswer>? Model { get; init; }

    /// <summary>What the run must have seen of the fault; without it the bench has shown nothing.</summary>
    public required Sight Seen { get; init; }

    /// <summary>Where the run must end.</summary>
    public required IReadOnlyList<RunState> Ends { get; init; }

    /// <summary>What must have acted last: rungs, or what stands in for one. Empty where nothing can.</summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>Ids of the tasks that must be in what is delivered; all of them in a run that succeeds.</summary>
    public IReadOnlyList<string> Kept { get; init; } = [];

    /// <summary>What of the gates the shape's own proof does not hold, as the rest of a command line.</summary>
    public string AlsoProven { get; init; } = "";

    /// <summary>The command line by which the bench proves what was delivered.</summary>
    public string Proof => (EndGates == "build" ? Shape.BuildProof : Shape.Proof) + AlsoProven;

    /// <summary>What got rid of it where no rung had to, in a few words.</summary>
    public string Otherwise { get; init; } = "";

    /// <summary>Whether a good engine gets rid of it.</summary>
    public bool Recoverable => Ends is [RunState.Succeeded];
}
