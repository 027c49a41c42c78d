namespace Maestro.Runtime.Execution.Counsel;

/// <summary>A question a run asked, with what was decided.</summary>
/// <param name="Request">The question.</param>
/// <param name="Decision">What was decided; null when the run ended before it was.</param>
internal sealed record AskedOnce(DecisionRequest Request, Decision? Decision);
