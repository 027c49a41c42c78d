namespace Maestro;

/// <summary>One look at the result.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Commit">The git commit that was looked at.</param>
/// <param name="Score">What it came to, from 0 to 100.</param>
/// <param name="Undone">Whether that was worse than before, so that what the mending had changed was taken back.</param>
/// <param name="Why">What made it worse; empty where nothing did.</param>
public sealed record ReviewRound(int Number, string Commit, int Score, bool Undone = false, string Why = "")
{
    /// <summary>How many findings there were of each severity; none of a severity that is not in it.</summary>
    public IReadOnlyDictionary<string, int> Findings { get; init; } = new Dictionary<string, int>();
}
