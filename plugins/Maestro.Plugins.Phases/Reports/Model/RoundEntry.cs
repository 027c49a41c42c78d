namespace Maestro.Plugins.Phases.Reports.Model;

/// <summary>One look of review at the result.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Commit">What was looked at.</param>
/// <param name="Score">What it came to, from 0 to 100.</param>
/// <param name="Findings">How many findings there were, by severity.</param>
/// <param name="Undone">Whether what led to it was taken back.</param>
/// <param name="Why">What made it worse; empty where nothing did.</param>
internal sealed record RoundEntry(int Number, string Commit, int Score, string Findings, bool Undone, string Why);
