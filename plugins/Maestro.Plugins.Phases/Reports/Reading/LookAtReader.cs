using Maestro.Plugins.Phases.Reports.Model;

namespace Maestro.Plugins.Phases.Reports.Reading;

/// <summary>What a person should look at: all that is not shown, not sure, not as it should be, or only assumed.</summary>
internal static class LookAtReader
{
    // Of one kind; the section has them all.
    private const int MostOfAKind = 5;

    public static IReadOnlyList<LookAtEntry> Read(ReportModel model, RunFacts facts) =>
    [
        .. Bounded(Requirements(model)).Concat(Bounded(Tasks(model))).Concat(Bounded(Gates(model))).Concat(Bounded(Review(model))).Concat(Bounded(Failures(model)))
            .Concat(Bounded(Decisions(model))).Concat(Bounded(Assumed(facts))).Concat(Bounded(Limits(model))).Concat(Held(model)).Concat(Kept(model)).OrderBy(item => item.Weight),
    ];

    private static IEnumerable<LookAtEntry> Requirements(ReportModel model)
    {
        foreach (var r in model.Requirements.Where(r => r.State != ProofState.Proven))
            yield return new(LookAtWeight.Must, $"{r.Id} is {StateWord.Of(r.State)}: {(r.Why.Length > 0 ? r.Why : r.Text)}", ReportSection.Requirements);
        if (model.Requirements.Count(r => r.State == ProofState.Proven && !r.ByTest) is > 0 and var untested)
            yield return new(LookAtWeight.Could, $"{untested} of {model.Requirements.Count} requirements are proven without a test of their own: {string.Join(", ", model.Requirements.Where(r => r.State == ProofState.Proven && !r.ByTest).Take(MostOfAKind).Select(r => r.Id))}", ReportSection.Requirements);
    }

    private static IEnumerable<LookAtEntry> Tasks(ReportModel model) => model.Tasks.Where(t => !t.Done)
        .Select(t => new LookAtEntry(LookAtWeight.Must, $"Task {t.Id}, {StateWord.Of(t.State)}: {(t.Note.Length > 0 ? t.Note : t.Title)}", ReportSection.Tasks));

    private static IEnumerable<LookAtEntry> Gates(ReportModel model)
    {
        foreach (var g in model.Gates.Where(g => g.After is not null && !g.Holds))
            yield return new(LookAtWeight.Must, $"Gate {g.Gate} does not hold on the result: {g.After!.Summary}", ReportSection.Gates);
        foreach (var g in model.Gates.Where(g => g.Holds && g.After!.Verdict != GateVerdict.Passed))
            yield return new(LookAtWeight.Should, $"Gate {g.Gate} {g.Word}: {g.After!.Summary}", ReportSection.Gates);
        if (!model.NothingToDo && model.Gates.All(g => g.After is null))
            yield return new(LookAtWeight.Must, "No gate judged the result, so nothing is proven", ReportSection.Gates);
    }

    private static IEnumerable<LookAtEntry> Review(ReportModel model)
    {
        foreach (var f in model.Review?.Findings.Where(f => f.Severity >= Severity.Medium) ?? [])
            yield return new(f.Severity >= Severity.High ? LookAtWeight.Must : LookAtWeight.Should, $"Review, {f.Severity.ToString().ToLowerInvariant()}: {f.Message}", ReportSection.Review);
        if (model.Review is null && !model.NothingToDo)
            yield return new(LookAtWeight.Could, "The result was not reviewed", ReportSection.Review);
    }

    private static IEnumerable<LookAtEntry> Failures(ReportModel model) => model.Failures.Where(f => !f.Recovered)
        .Select(f => new LookAtEntry(LookAtWeight.Should, $"Not recovered{(f.Task is null ? "" : $" in {f.Task}")}: {f.Message}", ReportSection.Failures));

    private static IEnumerable<LookAtEntry> Decisions(ReportModel model) => model.Decisions.Where(d => d.Doubtful && d.Judged is null)
        .Select(d => new LookAtEntry(LookAtWeight.Should, $"Decided with confidence {d.Confidence:0.00}: {d.Question} {d.Chosen}", ReportSection.Decisions));

    private static IEnumerable<LookAtEntry> Assumed(RunFacts facts) => (facts.Plan?.Answers ?? []).Where(a => a.Assumed)
        .Select(a => new LookAtEntry(LookAtWeight.Should, $"Assumed, since nobody said: {a.Question} {a.Text}", ReportSection.Requirements));

    private static IEnumerable<LookAtEntry> Limits(ReportModel model)
    {
        foreach (var l in model.Limits.Where(l => l.Share >= 0.9))
            yield return new(LookAtWeight.Should, $"{l.Name} is used to {l.Share * 100:0} %", ReportSection.Limits);
        foreach (var l in model.Limits.Where(l => l.Unknown))
            yield return new(LookAtWeight.Could, $"What was used of {l.Name} is unknown: an agent did not tell", ReportSection.Limits);
    }

    private static IEnumerable<LookAtEntry> Held(ReportModel model) => model.Containment.Where(c => c.Level == "none" || c.MaySurvive.Length > 0)
        .Select(c => new LookAtEntry(LookAtWeight.Could, c.Level == "none" ? "Programs ran without a sandbox" : $"{c.MaySurvive} may live on", ReportSection.Containment));

    private static IEnumerable<LookAtEntry> Kept(ReportModel model) => model.Outcome.Delivery?.InPlace is { Kept.Count: > 0 } inPlace
        ? [new(LookAtWeight.Must, $"{inPlace.Kept.Count} of your files were left as you have them, although the result has others", ReportSection.Changes)]
        : [];

    private static IEnumerable<LookAtEntry> Bounded(IEnumerable<LookAtEntry> items)
    {
        // What failed twice in the same way is looked at once.
        var all = items.Distinct().ToList();
        return all.Count <= MostOfAKind ? all : all.Take(MostOfAKind).Append(new(all[MostOfAKind].Weight, $"and {all.Count - MostOfAKind} more of this kind", all[MostOfAKind].Section));
    }
}
