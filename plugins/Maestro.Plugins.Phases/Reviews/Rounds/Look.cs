namespace Maestro.Plugins.Phases.Reviews.Rounds;

/// <summary>What one look at the result came to.</summary>
/// <param name="Commit">What was looked at.</param>
/// <param name="Findings">What was found, the worst first.</param>
/// <param name="Notes">What is to be said beside.</param>
/// <param name="Coverage">Which tasks serve which requirement.</param>
internal sealed record Look(string Commit, IReadOnlyList<ReviewFinding> Findings, IReadOnlyList<string> Notes, IReadOnlyDictionary<string, IReadOnlyList<string>> Coverage);
