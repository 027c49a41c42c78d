namespace Maestro;

/// <summary>What a gate that fails says of the repository as the run found it, and what is new since.</summary>
public sealed record BaselineComparison
{
    /// <summary>What it says of the untouched base.</summary>
    public required GateVerdict Verdict { get; init; }

    /// <summary>The same in a line: <c>11 passed, 1 failed</c>.</summary>
    public required string Summary { get; init; }

    /// <summary>What it found there and still finds, and what is not this run's to mend.</summary>
    public IReadOnlyList<GateFinding> Known { get; init; } = [];

    /// <summary>What it finds that it did not find there, and what was there and is this run's to mend because its plan names it.</summary>
    public IReadOnlyList<GateFinding> New { get; init; } = [];

    /// <summary>
    /// Whether it is shown, by findings that can be compared one by one, that nothing got worse. Never so for code that does not build, for nothing behind
    /// the first error is seen then, nor for a command whose exit code is all it says.
    /// </summary>
    public required bool NotWorse { get; init; }
}
