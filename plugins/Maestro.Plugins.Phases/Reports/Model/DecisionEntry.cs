namespace Maestro.Plugins.Phases.Reports.Model;

/// <summary>A decision the run took on its own.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Utc">When.</param>
/// <param name="Kind">Of what kind it is.</param>
/// <param name="Question">The question.</param>
/// <param name="Options">What was considered.</param>
/// <param name="Choice">Id of what was chosen.</param>
/// <param name="Rationale">Why.</param>
/// <param name="Confidence">How sure, 0 to 1.</param>
/// <param name="Doubtful">Whether it should be reviewed first.</param>
/// <param name="Strategy">Who decided.</param>
/// <param name="Evidence">What it was decided from.</param>
/// <param name="Judged">What a person said of it afterwards: whether it was appropriate; null where nobody said anything.</param>
internal sealed record DecisionEntry(
    string Id, DateTimeOffset Utc, string Kind, string Question, IReadOnlyList<OptionEntry> Options, string Choice, string Rationale, double Confidence, bool Doubtful,
    string Strategy, IReadOnlyList<string> Evidence, bool? Judged)
{
    /// <summary>Below this a decision is doubtful.</summary>
    public const double Floor = 0.6;

    /// <summary>What was chosen, in words.</summary>
    public string Chosen => Options.FirstOrDefault(option => option.Id == Choice)?.Title is { Length: > 0 } title ? title : Choice;
}
