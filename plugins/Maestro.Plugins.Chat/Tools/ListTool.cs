using System.ComponentModel;
using System.Text;
using Maestro.Plugins.Chat.Files;

namespace Maestro.Plugins.Chat.Tools;

/// <summary>Lists the files of the workspace.</summary>
internal sealed class ListTool(Workspace workspace, FileList files)
{
    private const int Most = 500;

    /// <summary>Lists them.</summary>
    [Description("Lists the files below a folder of the workspace, recursively, without those that git ignores. Of a folder with many files only the folders and their counts are told.")]
    public async Task<string> List([Description("The folder, relative to the workspace; '.' for all.")] string path = ".", CancellationToken cancellationToken = default)
    {
        var folder = workspace.Find(path);
        if (folder.Problem is { } problem)
            return problem;
        if (!Directory.Exists(folder.Full))
            return $"error: there is no folder {path}";
        var found = await files.ReadAsync(folder.Relative, cancellationToken);
        return found.Count == 0 ? "(no files)" : found.Count <= Most ? string.Join('\n', found) : Folders(folder.Relative is "." ? "" : folder.Relative + "/", found);
    }

    // One level down: enough to ask again by.
    private static string Folders(string prefix, IReadOnlyList<string> found)
    {
        var text = new StringBuilder($"{found.Count} files:\n");
        foreach (var group in found.GroupBy(path => path[prefix.Length..].Split('/') is [var folder, _, ..] ? folder + "/" : "").Take(Most))
        {
            foreach (var line in group.Key.Length > 0 ? [$"{prefix}{group.Key} ({group.Count()} files)"] : group.Take(Most))
                text.Append(line).Append('\n');
        }

        return text.ToString().TrimEnd();
    }
}
