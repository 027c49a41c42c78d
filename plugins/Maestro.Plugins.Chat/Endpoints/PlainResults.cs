using Microsoft.Extensions.AI;

namespace Maestro.Plugins.Chat.Endpoints;

/// <summary>Tells results of tools as plain text, one message each. The client of Ollama would wrap them in JSON, whose escapes a model then reads.</summary>
/// <param name="client">The client.</param>
internal sealed class PlainResults(IChatClient client) : DelegatingChatClient(client)
{
    /// <inheritdoc/>
    public override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        base.GetStreamingResponseAsync(messages.SelectMany(Plain), options, cancellationToken);

    private static IEnumerable<ChatMessage> Plain(ChatMessage message) => message.Role != ChatRole.Tool
        ? [message]
        : message.Contents.OfType<FunctionResultContent>().Select(result => new ChatMessage(ChatRole.Tool, result.Result as string ?? ""));
}
