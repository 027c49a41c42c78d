namespace Maestro;

/// <summary>How a program came to its end.</summary>
public enum ProcessEnd
{
    /// <summary>It exited, or a signal from elsewhere ended it.</summary>
    Exited,

    /// <summary>There is no such program, or it may not be run.</summary>
    NotStarted,

    /// <summary>It ran longer than it may and was stopped.</summary>
    TimedOut,

    /// <summary>It was silent longer than it may be and was stopped.</summary>
    Idle,

    /// <summary>Its listener had it stopped.</summary>
    Stopped,
}
