namespace Maestro;

/// <summary>How the run stands by its own evidence, as computed by the runtime.</summary>
/// <param name="State">The state.</param>
/// <param name="Reasons">What it follows from, a sentence each: gates on trees, tasks, limits.</param>
public sealed record RunVerdict(RunState State, IReadOnlyList<string> Reasons)
{
    /// <summary>What each requirement of the plan came to; the state follows from it. Empty where there was no plan to hold the result against.</summary>
    public IReadOnlyList<ProvenRequirement> Requirements { get; init; } = [];
}
