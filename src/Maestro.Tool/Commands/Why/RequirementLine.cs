namespace Maestro.Tool.Commands.Why;

/// <summary>A requirement of the plan; the text is empty when the plan is not known.</summary>
internal sealed record RequirementLine(string Id, string Text);
