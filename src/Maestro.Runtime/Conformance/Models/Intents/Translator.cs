using System.Text.Json.Nodes;
using Maestro.Runtime.Conformance.Models.Exchange;

namespace Maestro.Runtime.Conformance.Models.Intents;

/// <summary>Makes of an intent a call of whichever tool the request offers.</summary>
internal static class Translator
{
    // As the known agents call them, and then as others might.
    private static readonly string[] Writers = ["Write", "write_file", "write", "create", "create_file", "edit_file"];
    private static readonly string[] Shells = ["Bash", "bash", "exec_command", "shell_command", "shell", "run_shell_command", "run_terminal_cmd", "execute_command", "run_command"];
    private const string Patch = "apply_patch";

    /// <summary>The call; null where no tool of the request can do it.</summary>
    public static ModelCall? Translate(ModelRequest request, Intent intent) => intent switch
    {
        WriteFile write => Write(request, write),
        RunCommand run => Run(request, run.Command),
        _ => null,
    };

    private static ModelCall? Write(ModelRequest request, WriteFile write)
    {
        var path = WorkingFolder.Of(request) is { } folder ? System.IO.Path.Combine(folder, write.Path) : write.Path;
        if (Tool(request, Writers, ArgumentNames.Path, ArgumentNames.Content) is { } tool)
        {
            return Arguments.Of(tool, new()
            {
                [Arguments.Named(tool, ArgumentNames.Path)!] = path,
                [Arguments.Named(tool, ArgumentNames.Content)!] = write.Content,
            });
        }

        return request.Tools.FirstOrDefault(t => t.Name == Patch && t.IsFreeform) is { } patch
            ? new(patch.Name, []) { Input = PatchOf(write) }
            : Run(request, ShellLine.Writing(write.Path, write.Content));
    }

    private static ModelCall? Run(ModelRequest request, string command)
    {
        if (Tool(request, Shells, ArgumentNames.Command) is not { } tool)
            return null;
        var name = Arguments.Named(tool, ArgumentNames.Command)!;
        return Arguments.Of(tool, new() { [name] = Arguments.IsList(tool, name) ? new JsonArray("bash", "-lc", command) : command });
    }

    private static ModelTool? Tool(ModelRequest request, string[] names, params string[][] arguments)
    {
        var able = request.Tools.Where(tool => arguments.All(argument => Arguments.Named(tool, argument) is not null)).ToList();
        return names.Select(name => able.Find(tool => tool.Name == name)).FirstOrDefault(tool => tool is not null)
            // Servers of tools put their own name before that of the tool.
            ?? able.Find(tool => names.Any(name => tool.Name.Contains(name, StringComparison.OrdinalIgnoreCase)));
    }

    private static string PatchOf(WriteFile write) =>
        $"*** Begin Patch\n*** Add File: {write.Path}\n{string.Concat(write.Content.TrimEnd('\n').Split('\n').Select(line => $"+{line}\n"))}*** End Patch";
}
