namespace Maestro.Runtime.Configuration;

/// <summary>What programs of a run may see and write.</summary>
internal enum SandboxLevel
{
    /// <summary><see cref="Workspace"/> where there is something that can hold programs, else <see cref="None"/>.</summary>
    Auto,

    /// <summary>What the user may.</summary>
    None,

    /// <summary>They write their workspace and a home of their own, and read the system but not the user's home.</summary>
    Workspace,

    /// <summary>The same without any network.</summary>
    NoNetwork,
}
