namespace Maestro.Plugins.Phases;

/// <summary>Who reviews.</summary>
public enum CriticsBy
{
    /// <summary>Rules, which need no model.</summary>
    Rules,

    /// <summary>Rules, and an agent for each side from which a change is looked at.</summary>
    Agent,
}
