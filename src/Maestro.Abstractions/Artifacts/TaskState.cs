namespace Maestro;

/// <summary>How a task stands.</summary>
public enum TaskState
{
    /// <summary>Never started: a limit came first, or what it depends on was taken out.</summary>
    NotStarted,

    /// <summary>Integrated, and its gates passed on the integrated tree.</summary>
    Done,

    /// <summary>Every attempt and recovery failed; nothing of it was integrated.</summary>
    Failed,

    /// <summary>Taken out so that the rest can be delivered.</summary>
    Isolated,
}
