namespace Maestro.Plugins.Phases.Reports.Model;

/// <summary>A gate, before the run and after it.</summary>
/// <param name="Gate">Its name.</param>
/// <param name="Before">What it said of the repository as the run found it; null where it was not asked.</param>
/// <param name="After">What it said of the result; null where it was not asked.</param>
/// <param name="Word">How it stands on the result, in a word or two.</param>
/// <param name="Holds">Whether the result can be built upon as far as it goes.</param>
/// <param name="Flaky">Names of tests that failed and then passed on the same tree.</param>
/// <param name="Findings">What it found on the result.</param>
internal sealed record GateEntry(
    string Gate, GateSide? Before, GateSide? After, string Word, bool Holds, IReadOnlyList<string> Flaky, IReadOnlyList<GateFinding> Findings);
