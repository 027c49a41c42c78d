using Maestro.Plugins.Phases.Reports.Html.Building;
using Maestro.Plugins.Phases.Reports.Model;
using static Maestro.Plugins.Phases.Reports.Html.Building.Tags;

namespace Maestro.Plugins.Phases.Reports.Html;

/// <summary>What was planned beside what is shown of it.</summary>
internal static class RequirementsPart
{
    private const int MostOfAKind = 3;

    public static PagePart Of(ReportModel model)
    {
        var all = model.Requirements;
        if (!model.Planned)
            return PagePart.Of(ReportSection.Requirements, "Requirements and evidence", null, Tag("p", "There is no plan, so there is nothing to hold the result against."));
        return PagePart.Of(
            ReportSection.Requirements, "Requirements and evidence", $"{all.Count(r => r.State == ProofState.Proven)}/{all.Count}",
            Tag("p", $"{all.Count(r => r.State == ProofState.Proven)} of {all.Count} proven, {all.Count(r => r.ByTest)} of them by tests of their own."),
            Folded.Of(all, "requirements", (some, name) => Table(some, name, new(model))),
            all.Any(r => r.Acceptance.Count > 0) ? Tag("h3", "Acceptance criteria") : null,
            all.Any(r => r.Acceptance.Count > 0) ? Folded.Of([.. all.SelectMany(r => r.Acceptance.Select(c => (r.Id, Criterion: c)))], "criteria", (some, name) => Criteria(some, name, new(model))) : null);
    }

    private static Element Table(IReadOnlyList<RequirementEntry> some, string name, TaskAnchors anchors)
    {
        var table = new DataTable(name, "ID", "Requirement", "Priority", "Result", "Evidence", "Tasks");
        return table.Of(some.Select(r => table.Row(
            Code(r.Id), r.Text, r.Priority, Pill(StateWord.Of(r.State), ToneName.Of(r.State)), r.State == ProofState.Proven ? Evidence(r.Proofs, anchors) : r.Why,
            r.Tasks.Count == 0 ? null : All(r.Tasks.Select(t => Tag("span", anchors.Link(t)).Class("item"))))));
    }

    private static Element Criteria(IReadOnlyList<(string Id, ProvenCriterion Criterion)> some, string name, TaskAnchors anchors)
    {
        var table = new DataTable(name, "Of", "Criterion", "Result", "Evidence");
        return table.Of(some.Select(c => table.Row(
            Code(c.Id), c.Criterion.Text, Pill(StateWord.Of(c.Criterion.State), ToneName.Of(c.Criterion.State)), c.Criterion.Proofs.Count > 0 ? Evidence(c.Criterion.Proofs, anchors) : c.Criterion.Why)));
    }

    private static Element Evidence(IReadOnlyList<Proof> proofs, TaskAnchors anchors) => Tag("ul", All(proofs.GroupBy(p => p.Kind).OrderBy(same => same.Key).SelectMany(same =>
        same.Take(MostOfAKind).Select(p => Tag("li", Word(p.Kind), " ", p.Kind == ProofKind.Gate ? Link("gates", p.What) : Code(p.What), p.File is { } file && file != p.What ? All([" in ", Code(file)]) : null, p.TaskId is { } task ? All([" (", anchors.Link(task), ")"]) : null))
            .Append(same.Count() > MostOfAKind ? Tag("li", $"and {same.Count() - MostOfAKind} more of this kind") : null)))).Class("plain");

    private static string Word(ProofKind kind) => kind switch { ProofKind.Test => "test", ProofKind.Gate => "gate", _ => "changed" };
}
