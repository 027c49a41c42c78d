namespace Maestro.Tool.Commands.Why;

/// <summary>A decision; <paramref name="Id"/> is what <c>log review</c> takes.</summary>
internal sealed record DecisionLine(string Id, string Kind, string Choice, string Rationale, double Confidence, string Strategy);
