namespace Maestro.Plugins.Gates.Audit;

/// <summary>How grave a vulnerability is, by the words that advisories of all ecosystems share.</summary>
public enum AdvisorySeverity
{
    /// <summary>Nobody said. Counts as <see cref="High"/> where it is held against a threshold: not knowing is no comfort.</summary>
    Unknown,

    /// <summary>CVSS 0.1 to 3.9; npm's <c>info</c> too.</summary>
    Low,

    /// <summary>CVSS 4.0 to 6.9.</summary>
    Moderate,

    /// <summary>CVSS 7.0 to 8.9.</summary>
    High,

    /// <summary>CVSS 9.0 to 10.0.</summary>
    Critical,
}
