namespace Maestro.Plugins.Decisions.TechStack;

/// <summary>Who read a plan.</summary>
internal enum PlanReader
{
    /// <summary>Rules about words.</summary>
    Rules,

    /// <summary>An agent, each word of whose reading is shown by a quote.</summary>
    Agent,
}
