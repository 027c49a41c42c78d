using ModelContextProtocol.Server;

namespace Maestro.Plugins.Chat.Tests;

/// <summary>A server of tools on standard input and output.</summary>
internal static class Program
{
    /// <summary>The argument that makes this program one.</summary>
    public const string Command = "serve-tools";

    private static async Task<int> Main(string[] args)
    {
        if (args is not [Command, ..])
            return 2;
        var options = new McpServerOptions
        {
            ServerInfo = new() { Name = "test", Version = "1" },
            ToolCollection =
            [
                McpServerTool.Create((string word) => $"{word} {Environment.GetEnvironmentVariable("ECHO_SUFFIX")} in {Environment.CurrentDirectory}", new() { Name = "echo.it", Description = "Says it again." }),
                McpServerTool.Create(string () => throw new InvalidOperationException("this tool never works"), new() { Name = "broken", Description = "Fails." }),
            ],
        };
        await using var server = McpServer.Create(new StdioServerTransport("test"), options);
        await server.RunAsync();
        return 0;
    }
}
