namespace Maestro;

/// <summary>What came of running a gate's failed tests again, alone, on the same tree.</summary>
public sealed record TestRerun
{
    /// <summary>Full names of the tests that failed and then passed: flaky ones. Empty where <see cref="Doubt"/> says that nothing was shown.</summary>
    public IReadOnlyList<string> Flaky { get; init; } = [];

    /// <summary>Those of <see cref="Flaky"/> that are not put up with: this run brought them, or was to mend them.</summary>
    public IReadOnlyList<string> Refused { get; init; } = [];

    /// <summary>What still counts: tests that failed again, and those refused.</summary>
    public IReadOnlyList<GateFinding> Findings { get; init; } = [];

    /// <summary>Why it is not shown which tests are flaky; null where it is. Then every failure stays one.</summary>
    public string? Doubt { get; init; }

    /// <summary>Whether every failure is shown to be that of a flaky test, so that the gate holds.</summary>
    public bool Settles => Doubt is null && Flaky.Count > 0 && Findings.Count == 0;
}
