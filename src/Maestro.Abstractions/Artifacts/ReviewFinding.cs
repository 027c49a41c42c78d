namespace Maestro;

/// <summary>One thing a review found.</summary>
/// <param name="Critic">Who found it.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Message">What it is, in a sentence.</param>
/// <param name="File">Where, relative to the repository; null when it concerns no file.</param>
/// <param name="Line">From 1; 0 when unknown.</param>
public sealed record ReviewFinding(string Critic, Severity Severity, string Message, string? File = null, int Line = 0)
{
    /// <summary>The rule it breaks, by an id that stays the same; empty in findings of runs before there were rules.</summary>
    public string Rule { get; init; } = "";

    /// <summary>From which side it was looked at.</summary>
    public ReviewDimension Dimension { get; init; }

    /// <summary>What shows it: a piece of the file, a figure, a name. Never a credential itself.</summary>
    public string Evidence { get; init; } = "";
}
