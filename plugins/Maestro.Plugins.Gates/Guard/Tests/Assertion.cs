namespace Maestro.Plugins.Gates.Guard.Tests;

/// <summary>One statement by which a test can fail.</summary>
/// <param name="Text">As written, blanks made one.</param>
/// <param name="Strength">How much it takes to satisfy it.</param>
/// <param name="Subject">The first name in what is looked at; empty where there is none.</param>
/// <param name="Slack">How far off a value may be; 0 where it is to be met.</param>
/// <param name="Weight">For how many it stands: parts joined by And, elements compared at once.</param>
internal sealed record Assertion(string Text, Strength Strength, string Subject, double Slack = 0, int Weight = 1);
