using Maestro.Plugins.Phases.Reports.Model;

namespace Maestro.Plugins.Phases.Reports.Reading;

/// <summary>Makes the report's data of the run's journal and artifacts.</summary>
internal static class ModelReader
{
    public static ReportModel Read(RunFacts facts)
    {
        var history = facts.History;
        var model = new ReportModel(
            history.RunId, facts.Title, history.Started, new(history.Verdict.State, "", history.Verdict.Reasons, history.Delivery), [],
            RequirementsReader.Read(facts), TasksReader.Read(facts), DecisionsReader.Read(history), FailuresReader.Read(history), GatesReader.Read(facts),
            [.. history.Limits.Select(l => new LimitEntry(l.Name, l.Used, l.Limit, l.Unit, l.Unknown))], ChangesReader.Read(history), ReviewReader.Read(facts.Review),
            MetricsReader.Read(history), [.. history.Containments]) { Planned = facts.Plan is not null, Results = ResultsReader.Read(facts.Results) };
        model = model with { LookAt = LookAtReader.Read(model, facts) };
        return model with { Outcome = model.Outcome with { Sentence = OutcomeSentence.Of(model) } };
    }
}
