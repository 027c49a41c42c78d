using Maestro.Plugins.Chat.Context;
using Maestro.Plugins.Chat.Endpoints;
using Maestro.Plugins.Chat.Files;
using Maestro.Plugins.Chat.Mcp;
using Maestro.Plugins.Chat.Prompts;
using Maestro.Plugins.Chat.Tools;
using Microsoft.Extensions.AI;

namespace Maestro.Plugins.Chat;

/// <summary>Has a model do the task in this process: any that an OpenAI-compatible, Anthropic or Ollama endpoint offers.</summary>
[Extension("chat", Summary = "Has a model do the task in this process, by an OpenAI-compatible, Anthropic or Ollama endpoint.")]
public sealed class ChatAgent(IProcesses processes, ChatAgentOptions options, IUsageMeter meter, IModelGateway gateway, IAgentWatch watch, TimeProvider time) : IAgent
{
    /// <inheritdoc/>
    public async Task<AgentResult> WorkAsync(AgentAttempt attempt, CancellationToken cancellationToken)
    {
        var (endpoint, problem) = Endpoint.Of(options, Environment.GetEnvironmentVariable);
        if (endpoint is null)
            return Unable(problem!);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(options.TimeoutSeconds));
        try
        {
            return await WorkAsync(attempt, await endpoint.ThroughAsync(gateway, limit.Token), limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new() { Usage = Usage.Unknown, Failure = new() { Kind = FailureKind.Agent, Message = $"chat was stopped after {options.TimeoutSeconds} s" } };
        }
    }

    private async Task<AgentResult> WorkAsync(AgentAttempt attempt, Endpoint endpoint, CancellationToken ct)
    {
        await using var servers = new McpServers(options, processes, attempt);
        if (await servers.StartAsync(ct) is { } notStarted)
            return Unable(notStarted);
        var workspace = new Workspace(attempt.Workspace.Root);
        var tools = new Toolbox(workspace, processes, options, servers.Tools);
        var measure = new TokenMeasure(tools.Functions);
        using var connection = Connection.Open(endpoint, options, time);
        var model = new MeteredModel(connection, endpoint, options, tools.Functions, measure, meter, time);
        var history = new History(
            new ChatMessage(ChatRole.System, SystemPrompt.Of(await Conventions.ReadAsync(workspace, ct))),
            new ChatMessage(ChatRole.User, attempt.Prompt));
        return await new Conversation(model, tools, new Window(model, measure, options.Window), history, watch, options).HoldAsync(ct);
    }

    private static AgentResult Unable(string message) =>
        new() { Usage = Usage.None, Failure = new() { Kind = FailureKind.Environment, Message = message } };
}
