using Maestro.Runtime.Configuration;
using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Plugins.Composition;

/// <summary>Whether the programs that gates run are there: known before a run starts, not after an hour of it.</summary>
internal static class GateCommands
{
    // Words of the shell itself; what follows them cannot be told without being a shell.
    private static readonly HashSet<string> Shell =
    [
        "if", "for", "while", "case", "until", "{", "(", "!", "cd", "test", "[", "echo", "export", "set", "exit", "true", "false", ":", ".", "eval",
        "exec", "source", "command", "printf", "trap", "ulimit", "umask", "unset", "wait", "time", "sh",
    ];

    /// <summary>Every gate whose program does not exist.</summary>
    public static IEnumerable<Diagnostic> Check(PipelineDefinition pipeline, string root)
    {
        foreach (var gate in pipeline.Gates.Where(g => g.Run.Length > 0))
            if (Program(gate.Run) is { } program && !Exists(program, root))
                yield return Catalogue.GateCommandMissing.At($"gate '{gate.Name}' runs '{program}', which does not exist", gate.Spot,
                    $"Install {program}, or correct run: of the gate.");
    }

    // The first word, when it is a plain name or path.
    private static string? Program(string commandLine)
    {
        var word = commandLine.TrimStart().Split(' ', '\t', ';', '&', '|', '\n')[0];
        var plain = word.Length > 0 && word.All(c => char.IsLetterOrDigit(c) || c is '.' or '_' or '-' or '/' or '+');
        return plain && !Shell.Contains(word) ? word : null;
    }

    private static bool Exists(string program, string root)
    {
        if (program.Contains('/'))
            return File.Exists(Path.Combine(root, program));
        var extensions = OperatingSystem.IsWindows() ? new[] { ".exe", ".cmd", ".bat", ".com" } : [""];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Any(folder => extensions.Any(e => File.Exists(Path.Combine(folder, program + e))));
    }
}
