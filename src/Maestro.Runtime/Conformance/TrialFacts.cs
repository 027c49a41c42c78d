namespace Maestro.Runtime.Conformance;

/// <summary>What came of a trial, as it was found afterwards.</summary>
internal sealed record TrialFacts
{
    /// <summary>How the run ended.</summary>
    public required RunState State { get; init; }

    /// <summary>Why the agent's attempt failed; null when it did not.</summary>
    public Failure? Failure { get; init; }

    /// <summary>What the file has in it that the task asks for; null when it is not in the result.</summary>
    public string? Written { get; init; }

    /// <summary>Whether something was written beside the workspace.</summary>
    public bool WroteOutside { get; init; }

    /// <summary>How many processes of the run live.</summary>
    public int Left { get; init; }

    /// <summary>How often its model was asked.</summary>
    public int Calls { get; init; }

    /// <summary>How many tokens the model used.</summary>
    public long Tokens { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Took { get; init; }
}
