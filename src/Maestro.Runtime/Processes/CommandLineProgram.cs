namespace Maestro.Runtime.Processes;

/// <summary>Which program a command line starts, and whether it is there: known before anything is started.</summary>
internal static class CommandLineProgram
{
    // Words of the shell itself; what follows them cannot be told without being a shell.
    private static readonly HashSet<string> Shell =
    [
        "if", "for", "while", "case", "until", "{", "(", "!", "cd", "test", "[", "echo", "export", "set", "exit", "true", "false", ":", ".", "eval",
        "exec", "source", "command", "printf", "trap", "ulimit", "umask", "unset", "wait", "time", "sh",
    ];

    /// <summary>The first word, when it is a plain name or path; null when it cannot be told.</summary>
    public static string? Of(string commandLine)
    {
        var word = commandLine.TrimStart().Split(' ', '\t', ';', '&', '|', '\n')[0];
        var plain = word.Length > 0 && word.All(c => char.IsLetterOrDigit(c) || c is '.' or '_' or '-' or '/' or '+');
        return plain && !Shell.Contains(word) ? word : null;
    }

    /// <summary>Whether a name is on PATH, or a path leads to a file.</summary>
    /// <param name="program">The name or path.</param>
    /// <param name="root">The folder it would be started in.</param>
    public static bool Exists(string program, string root)
    {
        if (program.Contains('/', StringComparison.Ordinal))
            return File.Exists(Path.Combine(root, program));
        var extensions = OperatingSystem.IsWindows() ? new[] { ".exe", ".cmd", ".bat", ".com" } : [""];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Any(folder => extensions.Any(e => File.Exists(Path.Combine(folder, program + e))));
    }
}
