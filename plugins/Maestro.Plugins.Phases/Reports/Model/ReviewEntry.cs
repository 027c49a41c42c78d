namespace Maestro.Plugins.Phases.Reports.Model;

/// <summary>What review found.</summary>
/// <param name="Findings">Each finding, the worst first.</param>
/// <param name="Score">What they come to, from 0 to 100; null where nobody counted.</param>
/// <param name="Target">The score that was asked for; null where none was.</param>
/// <param name="Rounds">Every look at the result.</param>
/// <param name="Notes">What was not looked at, and why.</param>
internal sealed record ReviewEntry(IReadOnlyList<FindingEntry> Findings, int? Score, int? Target, IReadOnlyList<RoundEntry> Rounds, IReadOnlyList<string> Notes)
{
    /// <summary>The score in a sentence; null where nobody counted.</summary>
    public string? Scored() => Score is not { } score ? null
        : $"Score {score} of 100{(Target is { } target ? $", asked for {target}" : "")}{(Rounds.Count > 1 ? $"; looked at {Rounds.Count} times" : "")}.";
}
