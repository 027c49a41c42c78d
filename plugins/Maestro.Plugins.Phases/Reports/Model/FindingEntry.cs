namespace Maestro.Plugins.Phases.Reports.Model;

/// <summary>One thing that review found.</summary>
/// <param name="Severity">How bad it is.</param>
/// <param name="Critic">Who found it.</param>
/// <param name="Rule">The rule it breaks; empty where there is none.</param>
/// <param name="Dimension">From which side it was looked at.</param>
/// <param name="Message">What it is.</param>
/// <param name="Evidence">What shows it; may be empty.</param>
/// <param name="File">Where; null when it concerns no file.</param>
/// <param name="Line">From 1; 0 when unknown.</param>
internal sealed record FindingEntry(Severity Severity, string Critic, string Rule, string Dimension, string Message, string Evidence, string? File, int Line)
{
    /// <summary>Where, as people write it; null when it concerns no file.</summary>
    public string? Place() => File is null ? null : Line > 0 ? $"{File}:{Line}" : File;
}
