using System.Text.Json.Serialization;

namespace Maestro.Plugins.Phases.Reports.Model;

/// <summary>The report as data: Markdown, HTML and JSON are three ways of showing this, and none of them knows more.</summary>
/// <param name="Run">The run's id.</param>
/// <param name="Title">What it was about.</param>
/// <param name="Started">When it began, in UTC.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="LookAt">What a person should look at, the most pressing first.</param>
/// <param name="Requirements">What was planned, beside what is shown of it.</param>
/// <param name="Tasks">Every task, with when it was worked on.</param>
/// <param name="Decisions">Every decision, the doubtful ones first.</param>
/// <param name="Failures">What went wrong and what was done, oldest first.</param>
/// <param name="Gates">What gates said before and after.</param>
/// <param name="Limits">What was used of what might be.</param>
/// <param name="Changes">What differs between base and result.</param>
/// <param name="Review">What review found; null where nothing was reviewed.</param>
/// <param name="Metrics">The product's measures of success, with how they come about.</param>
/// <param name="Containment">How programs were held.</param>
internal sealed record ReportModel(
    string Run, string Title, DateTimeOffset Started, OutcomeEntry Outcome, IReadOnlyList<LookAtEntry> LookAt, IReadOnlyList<RequirementEntry> Requirements,
    IReadOnlyList<TaskEntry> Tasks, IReadOnlyList<DecisionEntry> Decisions, IReadOnlyList<FailureEntry> Failures, IReadOnlyList<GateEntry> Gates,
    IReadOnlyList<LimitEntry> Limits, ChangesEntry Changes, ReviewEntry? Review, IReadOnlyList<MetricEntry> Metrics, IReadOnlyList<RunContainment> Containment)
{
    /// <summary>Whether there was a plan at all; without one there is nothing to hold the result against.</summary>
    public required bool Planned { get; init; }

    /// <summary>What a phase says came of each thing the run was about; null where none does.</summary>
    public ResultTable? Results { get; init; }

    /// <summary>Whether the plan found nothing to do, and the run says so.</summary>
    [JsonIgnore]
    public bool NothingToDo => Planned && Outcome.State == RunState.Succeeded && Requirements.Count == 0 && Tasks.Count == 0;
}
