namespace Maestro.Plugins.Phases.Reviews.Rules;

/// <summary>A rule that a change can break.</summary>
/// <param name="Id">Stays the same from version to version.</param>
/// <param name="Critic">Who holds changes against it.</param>
/// <param name="Dimension">From which side it looks.</param>
/// <param name="Severity">How bad it is; the worst there is where it depends.</param>
/// <param name="Mendable">Whether another change of the files can mend it. What cannot be mended is said, and sent to nobody.</param>
/// <param name="Says">What it asks for, in a sentence.</param>
internal sealed record Rule(string Id, string Critic, ReviewDimension Dimension, Severity Severity, bool Mendable, string Says)
{
    /// <summary>A finding of it.</summary>
    public ReviewFinding Finding(string message, string? file = null, int line = 0, string evidence = "", Severity? severity = null) =>
        new(Critic, severity ?? Severity, message, file, line) { Rule = Id, Dimension = Dimension, Evidence = evidence };
}
