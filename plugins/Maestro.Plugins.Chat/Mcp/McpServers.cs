using Microsoft.Extensions.AI;
using ModelContextProtocol.Client;

namespace Maestro.Plugins.Chat.Mcp;

/// <summary>The servers of further tools that the yaml names, for one attempt.</summary>
/// <param name="options">What the yaml says.</param>
/// <param name="processes">Starts those that are programs.</param>
/// <param name="attempt">The attempt.</param>
internal sealed class McpServers(ChatAgentOptions options, IProcesses processes, AgentAttempt attempt) : IAsyncDisposable
{
    // More tools than a model can choose among.
    private const int MostTools = 64;

    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(60);

    private readonly List<IAsyncDisposable> open = [];
    private readonly List<AIFunction> tools = [];

    /// <summary>Their tools, in an order that is always the same.</summary>
    public IReadOnlyList<AIFunction> Tools => [.. tools.OrderBy(tool => tool.Name, StringComparer.Ordinal).DistinctBy(tool => tool.Name).Take(MostTools)];

    /// <summary>Starts or reaches all of them.</summary>
    /// <param name="ct">Ends the starting.</param>
    /// <returns>Why one of them is not there; null when all are.</returns>
    public async Task<string?> StartAsync(CancellationToken ct)
    {
        foreach (var (name, where) in options.Mcp.OrderBy(server => server.Key, StringComparer.Ordinal))
        {
            if (await StartAsync(name, where, ct) is { } problem)
                return $"the server '{name}' of mcp cannot be used: {problem}";
        }

        return null;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // Clients before the programs they speak to.
        foreach (var each in open.AsEnumerable().Reverse())
            await each.DisposeAsync();
    }

    private async Task<string?> StartAsync(string name, string where, CancellationToken ct)
    {
        if (Uri.TryCreate(where, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            return await ConnectAsync(name, new HttpClientTransport(new() { Endpoint = address }), null, ct);
        var (program, problem) = await ServerProgram.StartAsync(processes, where, attempt, Variables(), ct);
        if (program is null)
            return problem;
        open.Add(program);
        return await ConnectAsync(name, program.Transport, program, ct);
    }

    private async Task<string?> ConnectAsync(string name, IClientTransport transport, ServerProgram? program, CancellationToken ct)
    {
        try
        {
            // A client whose server has ended before it was spoken to would wait for it all the same.
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct, program?.Gone ?? CancellationToken.None);
            patience.CancelAfter(StartPatience);
            var client = await McpClient.CreateAsync(transport, new() { ClientInfo = new() { Name = "maestro", Version = "1" } }, cancellationToken: patience.Token);
            open.Add(client);
            var timeout = TimeSpan.FromSeconds(options.CommandTimeoutSeconds);
            tools.AddRange((await client.ListToolsAsync(cancellationToken: patience.Token)).Select(tool => new ServerTool(name, tool, timeout, program?.Gone ?? CancellationToken.None)));
            return null;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return (program is { Gone.IsCancellationRequested: true } ? await program.EndedAsync() : null) ?? $"it did not answer within {StartPatience.TotalSeconds:0} s";
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return (program is null ? null : await program.EndedAsync()) ?? PlainText.Clean(e.Message);
        }
    }

    private Dictionary<string, string?> Variables()
    {
        var variables = options.Pass.ToDictionary(name => name, Environment.GetEnvironmentVariable);
        foreach (var (name, value) in options.Environment)
            variables[name] = value;
        return variables;
    }
}
