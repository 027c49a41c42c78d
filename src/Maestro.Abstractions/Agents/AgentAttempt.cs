namespace Maestro;

/// <summary>One attempt at a task: a value that could be carried out anywhere.</summary>
public sealed record AgentAttempt
{
    /// <summary>Unique in the run and stable across a crash: <c>T3/2</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The task.</summary>
    public required WorkTask Task { get; init; }

    /// <summary>Which attempt at this task, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Where to work. What changes below it is the result.</summary>
    public required WorkspaceInfo Workspace { get; init; }

    /// <summary>What the agent is told beyond the task, such as why the last attempt failed; empty at first.</summary>
    public string Feedback { get; init; } = "";

    /// <summary>
    /// What it is told because it was found stuck in this attempt, and is asked once more; empty at first. It is part of <see cref="Feedback"/> too:
    /// an agent that goes on with its session may say this alone.
    /// </summary>
    public string Nudge { get; init; } = "";

    /// <summary>
    /// The words for a model, in full: the task, its bounds, <see cref="Feedback"/>, and what counts as done, as the repository's template has
    /// them (docs/prompts.md). An agent that drives a model hands over these and needs to word nothing itself.
    /// </summary>
    public string Prompt { get; init; } = "";

    /// <summary>What <c>agents.roles</c> adds to the prompt for tasks of this kind; empty where it adds nothing.</summary>
    public string Guidance { get; init; } = "";

    /// <summary>A folder outside the workspace for the agent's own files; it exists and is empty.</summary>
    public required string Scratch { get; init; }

    /// <summary>Whether a sandbox holds what the agent starts, so that one of its own is not needed, and might not even work.</summary>
    public bool Contained { get; init; }

    /// <summary>
    /// A folder outside the workspace that every attempt at this task finds as the last one left it, such as for a session to go on with; null where
    /// there is none. Nothing may depend on it: it does not outlive the process.
    /// </summary>
    public string? Kept { get; init; }
}
