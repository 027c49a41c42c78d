namespace Maestro.Plugins.Phases.Reports.Model;

/// <summary>Something a person should look at.</summary>
/// <param name="Weight">How pressing it is.</param>
/// <param name="What">What it is, in a sentence.</param>
/// <param name="Section">The part of the report that says more.</param>
internal sealed record LookAtEntry(LookAtWeight Weight, string What, ReportSection Section);
