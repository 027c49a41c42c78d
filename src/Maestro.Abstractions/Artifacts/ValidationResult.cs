namespace Maestro;

/// <summary>What the gates said of the integrated tree. Yielded by validation.</summary>
public sealed record ValidationResult : Artifact
{
    /// <summary>One report per gate that was asked.</summary>
    public required IReadOnlyList<GateReport> Gates { get; init; }

    /// <summary>
    /// Whether every gate passed, or failed in nothing in which it did not fail before the run. A gate that could not run has not passed; no gates at all
    /// is not a pass.
    /// </summary>
    public bool Passed => Gates.Count > 0 && Gates.All(g => g.Holds);
}
