namespace Maestro.Runtime.Tests.Telemetry;

/// <summary>One measurement; its tags as <c>name=value</c>.</summary>
internal sealed record Measured(string Name, double Value, IReadOnlyList<string> Tags);
