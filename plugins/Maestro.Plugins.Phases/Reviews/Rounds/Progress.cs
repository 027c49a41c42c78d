namespace Maestro.Plugins.Phases.Reviews.Rounds;

/// <summary>Whether another round is worth its cost.</summary>
internal static class Progress
{
    /// <summary>Why there is no other round; null where there may be one.</summary>
    /// <param name="rounds">The rounds so far.</param>
    /// <param name="options">What was asked for.</param>
    public static string? End(IReadOnlyList<ReviewRound> rounds, CriticsOptions options) =>
        rounds.Count >= options.MaxRounds ? $"there were {rounds.Count} rounds, which is as many as there may be (max_rounds)"
        : Stalled(rounds) >= options.Stall ? $"nothing got better in {Stalled(rounds)} rounds (stall)"
        : null;

    // Rounds since the best one, of those that were kept.
    private static int Stalled(IReadOnlyList<ReviewRound> rounds)
    {
        var (best, since) = (-1, 0);
        foreach (var round in rounds)
            (best, since) = !round.Undone && round.Score > best ? (round.Score, 0) : (best, since + 1);
        return since;
    }
}
