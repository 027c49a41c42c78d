namespace Maestro.Runtime.Tests.Execution.Reviews;

/// <summary>A change of one file.</summary>
/// <param name="Path">The file.</param>
/// <param name="After">What it says then; null when it is gone.</param>
/// <param name="Rule">The rule that is broken; null for none.</param>
/// <param name="Line">Where.</param>
/// <param name="Before">What it said; null when it is new.</param>
internal sealed record ReviewCase(string Path, string? After, string? Rule = null, int Line = 0, string? Before = null);
