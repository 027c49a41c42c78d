namespace Maestro;

/// <summary>Whether what was asked for is shown to be there.</summary>
public enum ProofState
{
    /// <summary>Nothing that the run gathered speaks for it or against it.</summary>
    Unproven,

    /// <summary>It is shown.</summary>
    Proven,

    /// <summary>It is shown not to be there.</summary>
    Failed,
}
