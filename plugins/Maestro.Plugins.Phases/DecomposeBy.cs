namespace Maestro.Plugins.Phases;

/// <summary>Who cuts a plan into tasks.</summary>
public enum DecomposeBy
{
    /// <summary>Its own structure: a task per requirement.</summary>
    Plan,

    /// <summary>An agent.</summary>
    Agent,
}
