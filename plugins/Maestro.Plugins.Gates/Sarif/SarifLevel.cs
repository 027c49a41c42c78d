namespace Maestro.Plugins.Gates.Sarif;

/// <summary>How grave a finding is, as SARIF has it (3.27.10), from least to most.</summary>
public enum SarifLevel
{
    /// <summary>Not a matter of gravity: a rule that was kept, or does not apply.</summary>
    None,

    /// <summary>A remark.</summary>
    Note,

    /// <summary>A problem.</summary>
    Warning,

    /// <summary>A grave problem.</summary>
    Error,
}
