namespace Maestro.Runtime.Configuration;

/// <summary>When the gates are asked of the repository as the run found it: <c>baseline:</c> in the yaml.</summary>
internal enum BaselineMode
{
    /// <summary>Each when it first fails.</summary>
    WhenNeeded,

    /// <summary>All of them before the first task.</summary>
    Always,
}
