using System.ComponentModel;
using Maestro.Plugins.Chat.Context;
using Maestro.Plugins.Chat.Files;

namespace Maestro.Plugins.Chat.Tools;

/// <summary>Replaces an exact piece of a file.</summary>
internal sealed class EditTool(Workspace workspace)
{
    private const int MostShown = 400;

    /// <summary>Replaces it.</summary>
    [Description("Replaces one piece of a text file. The old text must be in the file exactly once, with the same spaces and line ends; take enough lines around the change to make it so.")]
    public async Task<string> Edit(
        [Description("The file, relative to the workspace.")] string path,
        [Description("The text that is there, exactly, without line numbers.")] string old_text,
        [Description("The text that shall be there instead; may be empty.")] string new_text,
        CancellationToken cancellationToken = default)
    {
        var place = workspace.Find(path);
        if (place.Problem is { } problem)
            return problem;
        var (file, unread) = await TextFile.ReadAsync(place, cancellationToken);
        if (file is null)
            return unread!;
        var (old, now) = file.CarriageReturns ? (old_text.Replace("\r\n", "\n"), new_text.Replace("\r\n", "\n")) : (old_text, new_text);
        if (old.Length == 0)
            return "error: old_text is empty";
        if (old == now)
            return "error: old_text and new_text are the same";
        var at = file.Text.IndexOf(old, StringComparison.Ordinal);
        if (at < 0)
            return $"error: old_text is not in {path}{Nearest(file.Text, old)}";
        if (file.Text.IndexOf(old, at + 1, StringComparison.Ordinal) is var second and >= 0)
            return $"error: old_text is in {path} more than once, at lines {LineOf(file.Text, at)} and {LineOf(file.Text, second)}; take more lines around it";
        await file.WriteAsync(place, string.Concat(file.Text.AsSpan(0, at), now, file.Text.AsSpan(at + old.Length)), cancellationToken);
        return $"edited {path} at line {LineOf(file.Text, at)}";
    }

    // Most often it is the white space that is not as the model has it.
    private static string Nearest(string text, string old)
    {
        var wanted = old.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0);
        var lines = text.Split('\n');
        var at = wanted is null ? -1 : Array.FindIndex(lines, line => line.Trim() == wanted);
        return at < 0
            ? ""
            : $"; a line like its first is line {at + 1}, and there it reads:\n{Clip.HeadAndTail(string.Join('\n', lines.Skip(at).Take(old.AsSpan().Count('\n') + 1)), MostShown)}";
    }

    private static int LineOf(string text, int at) => text.AsSpan(0, at).Count('\n') + 1;
}
