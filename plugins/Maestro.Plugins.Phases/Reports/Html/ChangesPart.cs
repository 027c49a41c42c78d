using Maestro.Plugins.Phases.Reports.Html.Charts;
using Maestro.Plugins.Phases.Reports.Html.Building;
using Maestro.Plugins.Phases.Reports.Model;
using static Maestro.Plugins.Phases.Reports.Html.Building.Tags;

namespace Maestro.Plugins.Phases.Reports.Html;

/// <summary>What differs between base and result.</summary>
internal static class ChangesPart
{
    public static PagePart Of(ReportModel model)
    {
        var changes = model.Changes;
        var most = changes.Files.Select(f => (f.Added ?? 0) + (f.Removed ?? 0)).DefaultIfEmpty().Max();
        return PagePart.Of(
            ReportSection.Changes, "Changes", $"{changes.Files.Count}",
            Tag("p", changes.Files.Count == 0 ? "No file was changed." : $"{changes.Added} files added, {changes.Modified} modified, {changes.Deleted} deleted{(changes.LinesAdded is { } added ? $"; {added} lines added, {changes.LinesRemoved} removed" : "")}."),
            InPlace(model.Outcome.Delivery?.InPlace),
            changes.Files.Count == 0 ? null : Folded.Of(changes.Files, "files", (some, name) => Table(some, name, most)));
    }

    private static Element Table(IReadOnlyList<FileEntry> some, string name, int most)
    {
        var table = new DataTable(name, "~File", "Kind", "#Added", "#Removed", "Size");
        return table.Of(some.Select(f => table.Row(
            Code(f.Path), Pill(f.Kind.ToString().ToLowerInvariant(), f.Kind switch { FileChangeKind.Added => Tone.Good, FileChangeKind.Deleted => Tone.Bad, _ => Tone.Neutral }),
            f.Added is { } added ? $"+{added}" : null, f.Removed is { } removed ? $"−{removed}" : null, f.Added is null ? null : DiffBar.Of(f.Added ?? 0, f.Removed ?? 0, most))));
    }

    private static Node? InPlace(InPlaceDelivery? inPlace) => inPlace is null ? null : All(
    [
        Tag("p", $"{inPlace.Written.Count} of your files now hold the result."),
        inPlace.Kept.Count == 0 ? null : Tag("ul", All(inPlace.Kept.Select(k => Tag("li", Code(k.Path), " was left as you have it: ", k.Why)))),
    ]);
}
