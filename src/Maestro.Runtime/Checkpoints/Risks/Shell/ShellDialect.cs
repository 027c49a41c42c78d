namespace Maestro.Runtime.Checkpoints.Risks.Shell;

/// <summary>Whose rules of quoting and chaining a line follows.</summary>
internal enum ShellDialect
{
    /// <summary>sh and its kin.</summary>
    Posix,

    /// <summary>cmd.exe.</summary>
    Cmd,

    /// <summary>PowerShell.</summary>
    PowerShell,
}
