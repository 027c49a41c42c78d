namespace Maestro.Tool.Commands.Why;

/// <summary>Something that went wrong, and whether it was mended.</summary>
internal sealed record FailureLine(FailureKind Kind, string Message, bool Recovered);
