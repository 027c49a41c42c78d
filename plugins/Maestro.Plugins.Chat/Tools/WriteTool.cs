using System.ComponentModel;
using Maestro.Plugins.Chat.Files;

namespace Maestro.Plugins.Chat.Tools;

/// <summary>Writes a whole file.</summary>
internal sealed class WriteTool(Workspace workspace)
{
    /// <summary>Writes it.</summary>
    [Description("Writes a new text file to the workspace, with the folders above it. To change a file that is there, use edit or patch.")]
    public async Task<string> Write(
        [Description("The file, relative to the workspace.")] string path,
        [Description("All of its text.")] string content,
        [Description("Whether a file that is there may be replaced as a whole.")] bool overwrite = false,
        CancellationToken cancellationToken = default)
    {
        var place = workspace.Find(path);
        if (place.Problem is { } problem)
            return problem;
        if (Directory.Exists(place.Full))
            return $"error: {path} is a folder";
        if (File.Exists(place.Full) && !overwrite)
            return $"error: {path} is there already; change it with edit or patch, or say overwrite";
        await new TextFile("", CarriageReturns: false, Mark: false).WriteAsync(place, content, cancellationToken);
        return $"wrote {path}";
    }
}
