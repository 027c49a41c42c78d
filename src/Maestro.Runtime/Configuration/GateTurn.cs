namespace Maestro.Runtime.Configuration;

/// <summary>When a gate is asked, beside others.</summary>
internal enum GateTurn
{
    /// <summary>As its extension needs: one that looks at sources alone is asked alongside.</summary>
    Auto,

    /// <summary>After those before it, in the same workspace, where it finds what they built.</summary>
    InTurn,

    /// <summary>At once, in a workspace of its own.</summary>
    Alongside,
}
