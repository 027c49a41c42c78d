namespace UpgradeBench.Proving;

/// <summary>What a tree is worth, by its own build and tests.</summary>
/// <param name="Builds">Whether it is restored and builds, and the commands beside the tests hold.</param>
/// <param name="Passed">The tests that passed.</param>
/// <param name="Failed">The tests that failed.</param>
/// <param name="Versions">The versions that its projects came to use.</param>
/// <param name="Said">What was said, for a failing test's message.</param>
internal sealed record Proven(bool Builds, IReadOnlySet<string> Passed, IReadOnlySet<string> Failed, UsedVersions Versions, string Said)
{
    /// <summary>Whether it is no worse than another: it builds, and whatever passed there passes here.</summary>
    /// <param name="before">The other.</param>
    /// <param name="chance">Tests that fail by chance, which say nothing.</param>
    public bool IsNoWorseThan(Proven before, IReadOnlyList<string> chance) => Builds && before.Passed.Except(Passed).All(chance.Contains) && Failed.Except(before.Failed).All(chance.Contains);
}
