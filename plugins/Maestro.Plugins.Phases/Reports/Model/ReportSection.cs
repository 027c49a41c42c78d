namespace Maestro.Plugins.Phases.Reports.Model;

/// <summary>The parts of a report, in their order.</summary>
internal enum ReportSection
{
    LookAt,
    Results,
    Requirements,
    Tasks,
    Decisions,
    Failures,
    Gates,
    Limits,
    Changes,
    Review,
    Metrics,
    Containment,
}
