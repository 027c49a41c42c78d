using Maestro.Plugins.Phases.Reports.Html.Building;
using Maestro.Plugins.Phases.Reports.Model;
using static Maestro.Plugins.Phases.Reports.Html.Building.Tags;

namespace Maestro.Plugins.Phases.Reports.Html;

/// <summary>What was planned beside what is shown of it.</summary>
internal static class RequirementsPart
{
    private const int MostOfAKind = 3;
    private const int MostTasks = 8;
    private const int FewCriteria = 12;

    public static PagePart Of(ReportModel model)
    {
        var all = model.Requirements;
        if (!model.Planned)
            return PagePart.Of(ReportSection.Requirements, "Requirements and evidence", null, Tag("p", "There is no plan, so there is nothing to hold the result against."));
        return PagePart.Of(
            ReportSection.Requirements, "Requirements and evidence", $"{all.Count(r => r.State == ProofState.Proven)}/{all.Count}",
            Tag("p", $"{all.Count(r => r.State == ProofState.Proven)} of {all.Count} proven, {all.Count(r => r.ByTest)} of them by tests of their own."),
            Folded.Of(all, "requirements", (some, name) => Table(some, name, new(model))),
            Acceptance([.. all.SelectMany(r => r.Acceptance.Select(c => (r.Id, Criterion: c)))], new(model)));
    }

    private static Node? Acceptance(IReadOnlyList<(string Id, ProvenCriterion Criterion)> all, TaskAnchors anchors)
    {
        if (all.Count == 0)
            return null;
        var part = Tag("details", Tag("summary", $"Acceptance criteria ({all.Count(c => c.Criterion.State == ProofState.Proven)} of {all.Count} proven)"), Folded.Of(all, "criteria", (some, name) => Criteria(some, name, anchors)));
        return all.Count <= FewCriteria ? part.Is("open") : part;
    }

    private static Node Tasks(IReadOnlyList<string> tasks, TaskAnchors anchors) => All(tasks.Take(MostTasks).Select(t => Tag("span", anchors.Link(t)).Class("item"))
        .Append(tasks.Count > MostTasks ? Tag("span", $"and {tasks.Count - MostTasks} more").Class("item") : null));

    private static Element Table(IReadOnlyList<RequirementEntry> some, string name, TaskAnchors anchors)
    {
        var table = new DataTable(name, "ID", "~Requirement", "Priority", "Result", "~Evidence", "Tasks");
        return table.Of(some.Select(r => table.Row(
            Code(r.Id), r.Text, r.Priority, Pill(StateWord.Of(r.State), ToneName.Of(r.State)), r.State == ProofState.Proven ? Evidence(r.Proofs, anchors) : r.Why,
            r.Tasks.Count == 0 ? null : Tasks(r.Tasks, anchors))));
    }

    private static Element Criteria(IReadOnlyList<(string Id, ProvenCriterion Criterion)> some, string name, TaskAnchors anchors)
    {
        var table = new DataTable(name, "Of", "~Criterion", "Result", "~Evidence");
        return table.Of(some.Select(c => table.Row(
            Code(c.Id), c.Criterion.Text, Pill(StateWord.Of(c.Criterion.State), ToneName.Of(c.Criterion.State)), c.Criterion.Proofs.Count > 0 ? Evidence(c.Criterion.Proofs, anchors) : c.Criterion.Why)));
    }

    private static Element Evidence(IReadOnlyList<Proof> proofs, TaskAnchors anchors) => Tag("ul", All(proofs.GroupBy(p => p.Kind).OrderBy(same => same.Key).SelectMany(same =>
        same.Take(MostOfAKind).Select(p => Tag("li", Word(p.Kind), " ", p.Kind == ProofKind.Gate ? Link("gates", p.What) : Code(p.What), p.File is { } file && file != p.What ? All([" in ", Code(file)]) : null, p.TaskId is { } task ? All([" (", anchors.Link(task), ")"]) : null))
            .Append(same.Count() > MostOfAKind ? Tag("li", $"and {same.Count() - MostOfAKind} more of this kind") : null)))).Class("plain");

    private static string Word(ProofKind kind) => kind switch { ProofKind.Test => "test", ProofKind.Gate => "gate", _ => "changed" };
}
