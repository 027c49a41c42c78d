namespace Maestro.Runtime.Recovery.Classification.Rules;

/// <summary>What signals mean.</summary>
internal static class Signals
{
    /// <summary>The kind of failure a signal is of.</summary>
    public static FailureKind KindOf(Signal signal) => signal switch
    {
        Signal.Exhaustion or Signal.Machine => FailureKind.Environment,
        Signal.Conflict => FailureKind.Merge,
        Signal.Tests or Signal.Untested => FailureKind.Test,
        Signal.Passing => FailureKind.Transient,
        Signal.Style => FailureKind.Style,
        _ => FailureKind.Build,
    };

    /// <summary>Whether a tool that met it may have succeeded all the same, as by trying again.</summary>
    public static bool MayBeOvercome(Signal signal) => signal is Signal.Exhaustion or Signal.Machine or Signal.Passing or Signal.Package or Signal.Untested or Signal.Unbuilt;
}
