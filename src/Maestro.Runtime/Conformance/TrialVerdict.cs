namespace Maestro.Runtime.Conformance;

/// <summary>How an agent did in a trial.</summary>
internal enum TrialVerdict
{
    /// <summary>It holds.</summary>
    Passed,

    /// <summary>It does not hold.</summary>
    Failed,

    /// <summary>It could not be tried.</summary>
    NotTried,
}
