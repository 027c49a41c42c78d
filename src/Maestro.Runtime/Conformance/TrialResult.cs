namespace Maestro.Runtime.Conformance;

/// <summary>How an agent did in a trial.</summary>
/// <param name="Trial">The trial.</param>
/// <param name="Verdict">How it did.</param>
/// <param name="Why">Why it does not hold, or was not tried; else empty.</param>
/// <param name="Facts">What was found; null when it was not tried.</param>
internal sealed record TrialResult(Trial Trial, TrialVerdict Verdict, string Why = "", TrialFacts? Facts = null);
