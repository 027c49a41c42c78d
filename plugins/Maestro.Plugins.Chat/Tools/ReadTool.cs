using System.ComponentModel;
using System.Text;
using Maestro.Plugins.Chat.Files;

namespace Maestro.Plugins.Chat.Tools;

/// <summary>Reads lines of a file.</summary>
internal sealed class ReadTool(Workspace workspace)
{
    private const int MostLines = 1000;
    private const int LongestLine = 2000;

    /// <summary>Reads them.</summary>
    [Description("Reads lines of a text file of the workspace. Each comes with its number and a tab before it, which are not part of the file.")]
    public async Task<string> Read(
        [Description("The file, relative to the workspace.")] string path,
        [Description("The first line, from 1.")] int from = 1,
        [Description("How many lines.")] int count = 400,
        CancellationToken cancellationToken = default)
    {
        var place = workspace.Find(path);
        if (place.Problem is { } problem)
            return problem;
        if (Directory.Exists(place.Full))
            return $"error: {path} is a folder; list it";
        if (new FileInfo(place.Full) is not { Exists: true } info)
            return $"error: there is no file {path}";
        // Not opened where there is nothing to read: it may be a pipe.
        if (info.Length == 0)
            return "(the file is empty)";
        var (first, last) = (Math.Max(1, from), Math.Max(1, from) + Math.Clamp(count, 1, MostLines) - 1L);
        var text = new StringBuilder();
        var number = 0L;
        await foreach (var line in File.ReadLinesAsync(place.Full, cancellationToken))
        {
            if (line.Contains('\0'))
                return $"error: {path} is a binary file ({info.Length} bytes)";
            if (++number > last)
                return text.Append($"[... more lines follow; read from {number} ...]").ToString();
            if (number >= first)
                text.Append(number).Append('\t').Append(line.Length > LongestLine ? line[..LongestLine] + " [...]" : line).Append('\n');
        }

        return text.Length > 0 ? text.ToString() : $"error: {path} has {number} lines";
    }
}
