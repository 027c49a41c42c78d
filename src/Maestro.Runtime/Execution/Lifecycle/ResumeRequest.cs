namespace Maestro.Runtime.Execution.Lifecycle;

/// <summary>How a run is to be taken up.</summary>
/// <param name="Id">The run, or null for the latest that did not come to its end.</param>
/// <param name="Answers">What a person decided: <c>T2=do it so</c>, or the text alone where one question is open.</param>
/// <param name="Limits">Limits to raise, by their keys in <c>resource_limits</c>.</param>
internal sealed record ResumeRequest(string? Id = null, IReadOnlyList<string>? Answers = null, IReadOnlyDictionary<string, decimal>? Limits = null);
