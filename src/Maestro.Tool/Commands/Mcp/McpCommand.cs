using System.CommandLine;

namespace Maestro.Tool.Commands.Mcp;

/// <summary><c>mcp</c>: serves runs, logs, decisions and planning to agents.</summary>
internal static class McpCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var command = new Command("mcp", """
            Serves runs, logs, decisions and planning to agent clients, by the Model Context Protocol over standard input and output. Read-only, unless it is told otherwise.

            Examples:
              dotnet maestro mcp
              dotnet maestro mcp --allow-write                                      lets agents write plans; never start runs
              claude mcp add maestro -- dotnet maestro mcp
            """);
        var folder = new CommonOptions().Folder;
        var write = new Option<bool>("--allow-write") { Description = "Let agents write plans into .maestro/plans/ of the working tree." };
        command.Add(folder);
        command.Add(write);
        command.SetAction(async (parsed, ct) =>
        {
            await ToolServer.ServeAsync(Path.GetFullPath(parsed.GetValue(folder)!), parsed.GetValue(write), ct);
            return ExitCode.Succeeded;
        });
        return command;
    }
}
