using Microsoft.Extensions.AI;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Maestro.Plugins.Chat.Mcp;

/// <summary>A server's tool, under a name that tells the server, bounded in time, with its answer as text.</summary>
/// <param name="server">The server's name.</param>
/// <param name="tool">The tool.</param>
/// <param name="timeout">How long one use may take.</param>
/// <param name="gone">Cancelled when the server has ended: its client would wait for it all the same.</param>
internal sealed class ServerTool(string server, McpClientTool tool, TimeSpan timeout, CancellationToken gone) : DelegatingAIFunction(tool)
{
    private const int LongestName = 64;

    /// <inheritdoc/>
    public override string Name { get; } = Sane($"{server}_{tool.Name}");

    /// <inheritdoc/>
    protected override async ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, gone);
        limit.CancelAfter(timeout);
        try
        {
            var result = await tool.CallAsync(arguments, cancellationToken: limit.Token);
            var text = string.Join('\n', result.Content.Select(block => block is TextContentBlock words ? words.Text : $"({block.Type})"));
            return result.IsError == true ? $"error: {text}" : text;
        }
        catch (Exception) when (gone.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            // Whichever of its consequences was first.
            return $"error: the server {server} has ended";
        }
    }

    // What endpoints take for the name of a tool.
    private static string Sane(string name) =>
        string.Concat(name.Take(LongestName).Select(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' ? c : '_'));
}
