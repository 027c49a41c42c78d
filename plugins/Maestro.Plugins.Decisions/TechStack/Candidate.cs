using Maestro.Plugins.Technologies;

namespace Maestro.Plugins.Decisions.TechStack;

/// <summary>A technology that could be chosen here.</summary>
/// <param name="Technology">What it is.</param>
/// <param name="Uses">Where the repository uses it already.</param>
/// <param name="Mention">What the plan says of it; null when it does not name it.</param>
/// <param name="Option">It with its points.</param>
internal sealed record Candidate(Technology Technology, IReadOnlyList<PackageUse> Uses, Mention? Mention, DecisionOption Option)
{
    /// <summary>Whether the repository asks for it itself.</summary>
    public bool IsUsed => Uses.Any(use => use.Direct);
}
