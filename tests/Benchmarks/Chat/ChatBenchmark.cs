using System.ClientModel;
using System.Diagnostics;
using System.Globalization;
using Maestro;
using Maestro.Plugins.Chat;
using Maestro.Plugins.Chat.Files;
using Maestro.Plugins.Chat.Prompts;
using Maestro.Plugins.Chat.Tools;
using Maestro.Runtime.Conformance.Models;
using Maestro.Runtime.Conformance.Models.Exchange;
using Maestro.Runtime.Processes;
using Microsoft.Extensions.AI;
using OpenAI;

namespace Benchmarks.Chat;

/// <summary>What the loop of the in-process agent takes beside the bare one of Microsoft.Extensions.AI, with the same tools, prompts and endpoint.</summary>
internal sealed class ChatBenchmark : IBenchmark
{
    private const int Turns = 40;
    private const int Rounds = 15;

    private readonly ProcessSupervisor processes = new(new());

    /// <inheritdoc/>
    public string Name => "chat";

    /// <inheritdoc/>
    public string Summary => $"{Turns} turns of the in-process agent, each a file read, against Microsoft.Extensions.AI's function invocation with the same tools, prompts and scripted endpoint";

    /// <inheritdoc/>
    public async Task RunAsync(TextWriter output)
    {
        using var folder = new ScratchFolder();
        var work = Directory.CreateDirectory(folder["work"]).FullName;
        var scratch = Directory.CreateDirectory(folder["scratch"]).FullName;
        File.WriteAllLines(Path.Combine(work, "a.txt"), Enumerable.Range(1, 100).Select(i => $"line {i} of a file that is read again and again"));
        var attempt = new AgentAttempt
        {
            Id = "T1/1", Number = 1, Task = new() { Id = "T1", Title = "Read", Instructions = "Read a.txt." }, Prompt = "# Read\n\nRead a.txt.\n", Workspace = new(work, new string('0', 40)), Scratch = scratch,
        };
        var medians = await Alternation.MeasureAsync(
            output, Rounds, warmUp: 3,
            new Subject("agent chat: metered, measured, confined, bounded", () => TimeAsync(model => OursAsync(attempt, model))),
            new Subject("Microsoft.Extensions.AI, function invocation alone", () => TimeAsync(model => BareAsync(attempt, model))));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  a turn: {medians[0] / Turns:0.00} ms and {medians[1] / Turns:0.00} ms, ratio {medians[0] / medians[1]:0.00}"));
    }

    private static async Task<TimeSpan> TimeAsync(Func<ScriptedModel, Task> work)
    {
        await using var model = await ScriptedModel.StartAsync(
            request => request.ToolResults < Turns ? ModelAnswer.Call(new ModelCall("read", new() { ["path"] = "a.txt" })) : ModelAnswer.Say("Read."), default);
        var watch = Stopwatch.StartNew();
        await work(model);
        var time = watch.Elapsed;
        return model.Requests.Count == Turns + 1 ? time : throw new InvalidOperationException($"{model.Requests.Count} requests came");
    }

    private async Task OursAsync(AgentAttempt attempt, ScriptedModel model)
    {
        var options = new ChatAgentOptions { Model = "m", Endpoint = $"{model.Address}v1" };
        var result = await new ChatAgent(processes, options, new FreeMeter(), new FreeMeter(), new FreeMeter(), TimeProvider.System).WorkAsync(attempt, default);
        if (result.Failure is { } failure)
            throw new InvalidOperationException(failure.Message);
    }

    private async Task BareAsync(AgentAttempt attempt, ScriptedModel model)
    {
        var tools = new Toolbox(new Workspace(attempt.Workspace.Root), processes, new(), []);
        using var client = new OpenAIClient(new ApiKeyCredential("-"), new OpenAIClientOptions { Endpoint = new($"{model.Address}v1") })
            .GetChatClient("m").AsIChatClient().AsBuilder().UseFunctionInvocation(configure: invocation => invocation.MaximumIterationsPerRequest = Turns + 1).Build();
        List<ChatMessage> messages = [new(ChatRole.System, SystemPrompt.Of("")), new(ChatRole.User, "Read a.txt.")];
        await client.GetStreamingResponseAsync(messages, new() { Tools = [.. tools.Functions], MaxOutputTokens = 8192 }).ToChatResponseAsync();
    }
}
