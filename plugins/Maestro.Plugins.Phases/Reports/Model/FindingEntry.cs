namespace Maestro.Plugins.Phases.Reports.Model;

/// <summary>One thing that review found.</summary>
/// <param name="Severity">How bad it is.</param>
/// <param name="Critic">Who found it.</param>
/// <param name="Message">What it is.</param>
/// <param name="File">Where; null when it concerns no file.</param>
/// <param name="Line">From 1; 0 when unknown.</param>
internal sealed record FindingEntry(Severity Severity, string Critic, string Message, string? File, int Line);
