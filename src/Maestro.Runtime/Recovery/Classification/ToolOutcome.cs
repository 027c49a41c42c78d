namespace Maestro.Runtime.Recovery.Classification;

/// <summary>How a program ended and what is known of it: all that a failure is told from.</summary>
internal sealed record ToolOutcome
{
    /// <summary>How it came to its end; null when that is not known, as where only its words were kept.</summary>
    public ProcessEnd? End { get; init; }

    /// <summary>Its exit code, 128 + n for signal n; null when there is none or it is not known.</summary>
    public int? ExitCode { get; init; }

    /// <summary>What the gate that ran it says it is for; null when there was no gate.</summary>
    public FailureKind? Own { get; init; }

    /// <summary>The gate's verdict; null when there was no gate.</summary>
    public GateVerdict? Verdict { get; init; }

    /// <summary>What the gate found, from result files or the tool's own format.</summary>
    public IReadOnlyList<GateFinding> Findings { get; init; } = [];

    /// <summary>Tests counted from a result file; null when none were.</summary>
    public TestCounts? Tests { get; init; }

    /// <summary>What it wrote; only its head and tail are read.</summary>
    public string Output { get; init; } = "";
}
