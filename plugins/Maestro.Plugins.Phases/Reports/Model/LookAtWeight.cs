namespace Maestro.Plugins.Phases.Reports.Model;

/// <summary>How pressing it is that somebody looks.</summary>
internal enum LookAtWeight
{
    /// <summary>Before the result is used.</summary>
    Must,

    /// <summary>When the result is read.</summary>
    Should,

    /// <summary>Worth knowing.</summary>
    Could,
}
