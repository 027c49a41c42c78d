using System.ComponentModel;
using Maestro.Plugins.Chat.Files;
using Maestro.Plugins.Chat.Patches;

namespace Maestro.Plugins.Chat.Tools;

/// <summary>Applies a unified diff: all of it or nothing.</summary>
internal sealed class PatchTool(Workspace workspace)
{
    /// <summary>Applies it.</summary>
    [Description("Applies a unified diff to files of the workspace, all of it or nothing. Its context must be in the files exactly; '/dev/null' stands for a file that is made or deleted.")]
    public async Task<string> Patch([Description("The diff, with '--- a/path', '+++ b/path' and hunks.")] string diff, CancellationToken cancellationToken = default)
    {
        try
        {
            var changes = new List<(WorkspacePath Place, TextFile File, string? Text)>();
            foreach (var patch in UnifiedDiff.Read(diff))
                changes.Add(await ChangeAsync(patch, cancellationToken));
            if (changes.DistinctBy(change => change.Place.Full).Count() < changes.Count)
                return "error: the patch has one file twice";
            foreach (var (place, file, text) in changes)
            {
                if (text is null)
                    File.Delete(place.Full);
                else
                    await file.WriteAsync(place, text, cancellationToken);
            }

            return "patched " + string.Join(", ", changes.Select(change => change.Place.Relative));
        }
        catch (PatchException e)
        {
            return $"error: {e.Message}; nothing was changed";
        }
    }

    private async Task<(WorkspacePath Place, TextFile File, string? Text)> ChangeAsync(FilePatch patch, CancellationToken ct)
    {
        var place = workspace.Find(patch.Path);
        if (place.Problem is { } problem)
            throw new PatchException(problem["error: ".Length..]);
        if (patch.OldPath is null && Path.Exists(place.Full))
            throw new PatchException($"{patch.Path} is to be made and is there already");
        var (file, unread) = patch.OldPath is null ? (new TextFile("", CarriageReturns: false, Mark: false), null) : await TextFile.ReadAsync(place, ct);
        if (file is null)
            throw new PatchException(unread!["error: ".Length..]);
        var text = PatchedText.Of(patch.Path, file.Text, patch.Hunks);
        if (patch.NewPath is null && text.Length > 0)
            throw new PatchException($"{patch.Path} is to be deleted, and the patch leaves lines of it");
        return (place, file, patch.NewPath is null ? null : text);
    }
}
