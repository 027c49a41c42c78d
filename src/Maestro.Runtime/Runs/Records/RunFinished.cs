namespace Maestro.Runtime.Runs.Records;

/// <summary>Payload of <c>run.finished</c>.</summary>
internal sealed record RunFinished(RunVerdict Verdict, Delivery? Delivery);
