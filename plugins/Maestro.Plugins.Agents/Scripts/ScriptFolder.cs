namespace Maestro.Plugins.Agents.Scripts;

/// <summary>Finds the folder of an attempt: <c>&lt;script&gt;/&lt;task&gt;/&lt;number&gt;</c>, or the highest number below.</summary>
internal static class ScriptFolder
{
    /// <summary>The attempt's folder, or the folder that is missing.</summary>
    public static (string? Found, string Missing) Find(string script, AgentAttempt attempt)
    {
        var id = attempt.Task.Id;
        var root = Path.GetFullPath(script, attempt.Workspace.Root);
        // An id is a name in the script folder, never a way out of it.
        if (id is "" or "." or ".." || id.AsSpan().IndexOfAny('/', '\\') >= 0)
            return (null, Path.Combine(root, Uri.EscapeDataString(id)));

        var task = Path.Combine(root, id);
        if (!Directory.Exists(task))
            return (null, task);

        var best = Directory.EnumerateDirectories(task)
            .Select(folder => (Folder: folder, Number: int.TryParse(Path.GetFileName(folder), out var number) ? number : 0))
            .Where(f => f.Number > 0 && f.Number <= attempt.Number)
            .OrderByDescending(f => f.Number)
            .FirstOrDefault();
        return best.Folder is { } found ? (found, "") : (null, Path.Combine(task, attempt.Number.ToString()));
    }
}
