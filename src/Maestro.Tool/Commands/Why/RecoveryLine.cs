namespace Maestro.Tool.Commands.Why;

/// <summary>A rung that was tried, what it did, and whether it did anything.</summary>
internal sealed record RecoveryLine(string Strategy, string Action, bool Acted);
