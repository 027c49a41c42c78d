namespace Maestro.Plugins.Phases.Reports.Model;

/// <summary>How the run ended: the runtime's word, and the same in a sentence.</summary>
/// <param name="State">The state.</param>
/// <param name="Sentence">What came of it, for somebody who reads nothing else.</param>
/// <param name="Reasons">What the state follows from.</param>
/// <param name="Delivery">What was handed over; null when nothing was.</param>
internal sealed record OutcomeEntry(RunState State, string Sentence, IReadOnlyList<string> Reasons, Delivery? Delivery);
