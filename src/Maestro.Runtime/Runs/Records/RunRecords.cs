namespace Maestro.Runtime.Runs.Records;

/// <summary>Types of the records that are not effects.</summary>
internal static class RunRecords
{
    /// <summary>The first record.</summary>
    public const string Started = "run.started";

    /// <summary>Another process took the run up.</summary>
    public const string Resumed = "run.resumed";

    /// <summary>What the user's repository was like before anything was written in it.</summary>
    public const string Fingerprint = "repository.fingerprint";

    /// <summary>Whether it is as it was.</summary>
    public const string Verified = "repository.verified";

    /// <summary>The base was read into the vault.</summary>
    public const string Base = "run.base";

    /// <summary>The head moved other than by an integration or a phase: it was restored.</summary>
    public const string Head = "run.head";

    /// <summary>Tasks were taken out of the result, and the head moved to what is left.</summary>
    public const string Isolated = "run.isolated";

    /// <summary>The last record of a run that came to its end.</summary>
    public const string Finished = "run.finished";

    /// <summary>Something went wrong.</summary>
    public const string Failure = "failure";

    /// <summary>What became of it.</summary>
    public const string FailureClosed = "failure.closed";

    /// <summary>A call of a model is about to be made; its worst case is reserved.</summary>
    public const string CallStarted = "call.started";

    /// <summary>A call of a model was made; what it used. Without a start, it was told of afterwards.</summary>
    public const string CallCompleted = "call.completed";

    /// <summary>A call of a model was started, and its end never told.</summary>
    public const string CallFailed = "call.failed";

    /// <summary>The run is still being carried out; nothing else happened.</summary>
    public const string Alive = "run.alive";

    /// <summary>An extension ends the run's process.</summary>
    public const string Crashed = "run.crashed";

    /// <summary>An agent was seen to be stuck.</summary>
    public const string Stuck = "agent.stuck";

    /// <summary>A decision is asked for: the whole question, so that another strategy can be asked it afterwards.</summary>
    public const string DecisionAsked = "decision.asked";

    /// <summary>Only a person can decide.</summary>
    public const string HumanAsked = "human.asked";

    /// <summary>A person decided.</summary>
    public const string HumanAnswered = "human.answered";
}
