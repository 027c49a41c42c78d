namespace Maestro;

/// <summary>A line on one side of a change.</summary>
/// <param name="Number">Where it stands on its side, from 1.</param>
/// <param name="Text">What it says, without its end.</param>
public sealed record ChangedLine(int Number, string Text);
