namespace Maestro.Runtime.Telemetry;

/// <summary>Names of the events on spans.</summary>
internal static class EventNames
{
    /// <summary>Something went wrong; before anything is done about it.</summary>
    public const string Failure = "maestro.failure";

    /// <summary>What became of a failure.</summary>
    public const string FailureClosed = "maestro.failure.closed";

    /// <summary>A checkpoint exists.</summary>
    public const string Checkpoint = "maestro.checkpoint";

    /// <summary>A checkpoint was restored.</summary>
    public const string Restore = "maestro.restore";

    /// <summary>Only a person can decide.</summary>
    public const string HumanAsked = "maestro.human.asked";

    /// <summary>Something risky was seen before it was done.</summary>
    public const string Risk = "maestro.risk";
}
