using Maestro.Runtime.Conformance.Models;
using Maestro.Runtime.Conformance.Models.Exchange;
using Maestro.Testing;
using Maestro.Tests;

namespace Maestro.Plugins.Chat.Tests;

/// <summary>The agent, a folder to work in, and a model whose answers are scripted.</summary>
internal sealed class Chat : IAsyncDisposable
{
    private readonly TestRun run = new();
    private readonly TempFolder folder = new();
    private readonly ScriptedModel model;

    private Chat(ScriptedModel model) => this.model = model;

    /// <summary>What the yaml says.</summary>
    public ChatAgentOptions Options { get; } = new() { Model = "the-model", CommandTimeoutSeconds = 20, TimeoutSeconds = 60, IdleTimeoutSeconds = 30 };

    public QuickTime Time { get; } = new();

    public OpenMeter Meter { get; init; } = new();

    public IProcesses Processes => run.Processes;

    public TempFolder Work { get; } = new();

    /// <summary>What the gateway gives in place of the endpoint; null for none.</summary>
    public ModelEndpoint? Gateway { set => run.ScriptedGateway = value; }

    public Deeds Deeds { get; } = new();

    public IReadOnlyList<ModelRequest> Requests => model.Requests;

    public Uri Address => model.Address;

    /// <summary>Begins with a script that gives each answer.</summary>
    public static async Task<Chat> WithAsync(Func<ModelRequest, ModelAnswer> script, ChatProtocol protocol = ChatProtocol.Openai, OpenMeter? meter = null)
    {
        var chat = new Chat(await ScriptedModel.StartAsync(script, default)) { Meter = meter ?? new() };
        (chat.Options.Protocol, chat.Options.Endpoint) = (protocol, protocol == ChatProtocol.Openai ? $"{chat.model.Address}v1" : $"{chat.model.Address}");
        return chat;
    }

    /// <summary>The same with answers in order; the last one goes on.</summary>
    public static Task<Chat> WithAsync(params IReadOnlyList<ModelAnswer> answers) =>
        WithAsync(request => answers[Math.Min(request.Number, answers.Count) - 1]);

    public AgentAttempt Attempt => new()
    {
        Id = "T1/1",
        Number = 1,
        Feedback = "mind the gap",
        Prompt = "# Add Kelvin\n\nAdd the unit.\n\n- it works\n\nmind the gap\n",
        Task = new() { Id = "T1", Title = "Add Kelvin", Instructions = "Add the unit.", Acceptance = ["it works"] },
        Workspace = new(Work.Root, new string('0', 40)),
        Scratch = folder.Folder("scratch"),
    };

    public Task<AgentResult> WorkAsync(CancellationToken ct = default) => new ChatAgent(Processes, Options, Meter, run.Gateway, Deeds, Time).WorkAsync(Attempt, ct);

    public async ValueTask DisposeAsync()
    {
        await model.DisposeAsync();
        run.Dispose();
        folder.Dispose();
        Work.Dispose();
    }
}
