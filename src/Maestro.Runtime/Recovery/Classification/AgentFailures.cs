namespace Maestro.Runtime.Recovery.Classification;

/// <summary>Failures of agents' programs, of which their own words may say that it was not the agent's doing.</summary>
internal static class AgentFailures
{
    // What a program says last is why it ended; before that come the words of whatever it worked on.
    private const int LastLines = 3;

    /// <summary>The failure, as of the machine or passing where its message or the program's last lines say so.</summary>
    public static Failure Refine(Failure failure)
    {
        if (failure.Kind != FailureKind.Agent)
            return failure;
        var last = failure.Evidence.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).TakeLast(LastLines);
        var told = FailureClassifier.Of(new() { Own = FailureKind.Agent, Output = string.Join('\n', last.Prepend(failure.Message)) });
        return told.Kind is FailureKind.Environment or FailureKind.Transient ? failure with { Kind = told.Kind.Value } : failure;
    }
}
