namespace Maestro;

/// <summary>How bad a finding is.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Worth mending some day.</summary>
    Low,

    /// <summary>Should be mended.</summary>
    Medium,

    /// <summary>Must be mended before the work is used.</summary>
    High,

    /// <summary>The work must not be used.</summary>
    Critical,
}
