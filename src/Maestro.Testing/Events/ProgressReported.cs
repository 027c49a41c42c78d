namespace Maestro.Testing;

/// <summary>It told the user what is going on.</summary>
/// <param name="Text">What it said.</param>
public sealed record ProgressReported(string Text) : TestEvent;
