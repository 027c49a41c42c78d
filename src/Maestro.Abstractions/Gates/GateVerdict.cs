namespace Maestro;

/// <summary>What a gate says.</summary>
public enum GateVerdict
{
    /// <summary>It ran, and nothing is wrong.</summary>
    Passed,

    /// <summary>It ran, and something is wrong.</summary>
    Failed,

    /// <summary>It could not run: a missing tool, a timeout, no tests found. Not a pass.</summary>
    CouldNotRun,
}
