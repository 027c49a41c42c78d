using Maestro.Plugins.Phases.Reports.Model;

namespace Maestro.Plugins.Phases.Reports.Markdown;

/// <summary>What differs between base and result.</summary>
internal static class ChangesSection
{
    private const int MostFiles = 50;

    public static string Of(ReportModel model)
    {
        var changes = model.Changes;
        if (changes.Files.Count == 0)
            return "## Changes\n\nNo file was changed.\n";
        var lines = changes.LinesAdded is { } added ? $"; {added} lines added, {changes.LinesRemoved} removed" : "";
        var more = changes.Files.Count > MostFiles ? $"\nand {changes.Files.Count - MostFiles} more\n" : "";
        return $"## Changes\n\n{changes.Added} added, {changes.Modified} modified, {changes.Deleted} deleted{lines}.\n\n" + MdTable.Of(
            ["File", "Kind", "Added", "Removed"],
            changes.Files.Take(MostFiles).Select(f => new[] { Md.Code(f.Path), f.Kind.ToString().ToLowerInvariant(), f.Added?.ToString() ?? "", f.Removed?.ToString() ?? "" })) + more;
    }
}
