using UpgradeBench.Proving;
using UpgradeBench.Shapes;

namespace UpgradeBench.Judging;

/// <summary>What an upgrader delivered.</summary>
/// <param name="IsGreen">Whether it builds and no test is worse than before.</param>
/// <param name="Allowed">The packages that are raised, no further than the policy allows; none where it is not green.</param>
/// <param name="Beyond">Those that are raised further than that.</param>
internal sealed record Delivered(bool IsGreen, int Allowed, int Beyond)
{
    /// <summary>Counts it.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="before">What the repository was worth before.</param>
    /// <param name="right">What is right.</param>
    /// <param name="now">What it is worth now.</param>
    public static Delivered Of(Shape shape, Proven before, Proven right, Proven now)
    {
        if (!now.IsNoWorseThan(before, shape.Flaky))
            return new(false, 0, 0);
        // What is right is the best that passes, so what is green and higher is against the policy.
        var (raised, beyond) = (now.Versions.Above(before.Versions), now.Versions.Above(right.Versions));
        return new(true, raised.Except(beyond).Count(), beyond.Count);
    }

    /// <inheritdoc/>
    public override string ToString() => !IsGreen ? "0 (red)" : Beyond == 0 ? FormattableString.Invariant($"{Allowed}") : FormattableString.Invariant($"{Allowed} ({Beyond} against the policy)");
}
