namespace Maestro;

/// <summary>One thing a gate found.</summary>
/// <param name="Message">What, in the tool's words.</param>
/// <param name="Code">The tool's own code, such as <c>CS0103</c>, or a test's full name; null when there is none.</param>
/// <param name="File">Where, relative to the workspace; null when unknown.</param>
/// <param name="Line">From 1; 0 when unknown.</param>
public sealed record GateFinding(string Message, string? Code = null, string? File = null, int Line = 0);
