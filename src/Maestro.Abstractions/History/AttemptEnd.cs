namespace Maestro;

/// <summary>What became of an attempt.</summary>
public enum AttemptEnd
{
    /// <summary>It is under way, or nobody judged yet what it made.</summary>
    Open,

    /// <summary>What it made became part of the result.</summary>
    Kept,

    /// <summary>The agent failed, or what it made did.</summary>
    Failed,

    /// <summary>It was cut off: the run's process died, was stopped, or a limit came.</summary>
    Interrupted,
}
