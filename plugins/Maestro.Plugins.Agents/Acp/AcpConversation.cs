using System.Text.Json;
using System.Text.Json.Nodes;
using Maestro.Plugins.Agents.Driving;
using Maestro.Plugins.Agents.Driving.Events;
using Maestro.Plugins.Agents.Driving.Running;

namespace Maestro.Plugins.Agents.Acp;

/// <summary>Our side of the protocol: one request after the other until the prompt is answered, and an answer to whatever the agent asks meanwhile.</summary>
/// <param name="options">What the yaml says.</param>
/// <param name="meter">Is told of calls.</param>
/// <param name="watch">Is told of uses of tools.</param>
/// <param name="folder">The workspace.</param>
/// <param name="prompt">The words of the task.</param>
/// <param name="before">The session of an earlier attempt.</param>
internal sealed class AcpConversation(AcpOptions options, IUsageMeter meter, IAgentWatch watch, string folder, string prompt, SessionNote? before) : IProcessListener
{
    // The last usage may come after the answer.
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(2);

    private readonly AcpPermissions permissions = new(options.AllowedTools);
    private readonly AcpUpdates updates = new();
    private readonly Queue<(AcpStep Step, string Method, JsonObject Parameters)> settings = [];
    private AcpStep step = AcpStep.Initialize;
    private bool resumed;

    /// <summary>What was told.</summary>
    public Told Told { get; } = new();

    /// <summary>The cost of the whole session, as last told.</summary>
    public decimal? SessionCost => updates.Cost;

    /// <summary>What we say first.</summary>
    public string Opening { get; } = AcpMessages.Request((int)AcpStep.Initialize, "initialize", new()
    {
        ["protocolVersion"] = 1,
        // It works in the workspace itself: files that went through us would be a second way to write them.
        ["clientCapabilities"] = new JsonObject { ["fs"] = new JsonObject { ["readTextFile"] = false, ["writeTextFile"] = false }, ["terminal"] = false },
        ["clientInfo"] = new JsonObject { ["name"] = "maestro", ["version"] = "0" },
    });

    /// <inheritdoc/>
    public void Heard(ProcessLine line, IRunningProgram program)
    {
        foreach (var message in JsonText.Objects(line.Text))
            Hear(message, program);
        EventListener.Meter(Told, meter);
        EventListener.Tell(Told, watch);
        Told.CostUsd = CostOfOurs();
        if (options.MaxTurns > 0 && Told.Turns > options.MaxTurns && !Told.OutOfTurns)
        {
            Told.OutOfTurns = true;
            program.Write(AcpMessages.Notice("session/cancel", new() { ["sessionId"] = Told.Session }));
            program.Stop(Late);
        }
    }

    private void Hear(JsonElement message, IRunningProgram program)
    {
        var id = message.At("id");
        if (message.Text("method") is not { } method)
        {
            if (id.ValueKind == JsonValueKind.Number && id.TryGetInt32(out var number) && number == (int)step)
                Answered(message, program);
        }
        else if (id.ValueKind is JsonValueKind.Number or JsonValueKind.String)
        {
            program.Write(method == "session/request_permission"
                ? AcpMessages.Answer(id, permissions.Answer(message.At("params"), Told))
                : AcpMessages.NotFound(id));
        }
        else if (method == "session/update" && step == AcpStep.Prompt)
        {
            updates.Read(message.At("params").At("update"), Told);
        }
    }

    private void Answered(JsonElement message, IRunningProgram program)
    {
        var result = message.At("result");
        if (message.At("error") is { ValueKind: JsonValueKind.Object } error)
        {
            Refused(error, program);
            return;
        }

        switch (step)
        {
            case AcpStep.Initialize when result.Count("protocolVersion") is not 1:
                End(new(FailureKind.Environment, "it speaks another version of the protocol"), program);
                break;
            case AcpStep.Initialize:
                updates.Agent = result.At("agentInfo").Text("name");
                Open(before is not null && result.At("agentCapabilities").Flag("loadSession") ? before.Session : null, program);
                break;
            case AcpStep.NewSession or AcpStep.LoadSession:
                Told.Session = result.Text("sessionId") ?? (step == AcpStep.LoadSession ? before!.Session : null);
                if (Told.Session is null)
                    End(new(FailureKind.Agent, "it opened no session"), program);
                else
                    Set(result, program);
                break;
            case AcpStep.SetMode or AcpStep.SetModel:
                Next(program);
                break;
            case AcpStep.Prompt:
                Told.Finished = true;
                AcpStop.Read(result, Told, updates);
                program.CloseInput(Late);
                program.Stop(Late + Late);
                break;
        }
    }

    private void Open(string? session, IRunningProgram program)
    {
        resumed = session is not null;
        var parameters = new JsonObject { ["cwd"] = folder, ["mcpServers"] = new JsonArray() };
        if (session is not null)
            parameters["sessionId"] = session;
        Ask(resumed ? AcpStep.LoadSession : AcpStep.NewSession, resumed ? "session/load" : "session/new", parameters, program);
    }

    private void Set(JsonElement opened, IRunningProgram program)
    {
        foreach (var setting in AcpSettings.Of(options, opened, Told))
            settings.Enqueue(setting);
        if (Told.Problem is { } problem)
            End(problem, program);
        else
            Next(program);
    }

    private void Next(IRunningProgram program)
    {
        if (settings.TryDequeue(out var setting))
        {
            setting.Parameters["sessionId"] = Told.Session;
            Ask(setting.Step, setting.Method, setting.Parameters, program);
            return;
        }

        var words = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = prompt });
        Ask(AcpStep.Prompt, "session/prompt", new() { ["sessionId"] = Told.Session, ["prompt"] = words }, program);
    }

    private void Refused(JsonElement error, IRunningProgram program)
    {
        // A session that is gone is begun anew, once.
        if (step == AcpStep.LoadSession)
        {
            Open(null, program);
            return;
        }

        var detail = error.At("data").Text("message") ?? error.At("data").Text("details") ?? "";
        var message = $"{error.Text("message") ?? "it refused"} {detail}".Trim();
        // The protocol's own number for an agent that has to log in.
        var login = error.At("code") is { ValueKind: JsonValueKind.Number } code && code.TryGetInt32(out var number) && number == -32000;
        End(login ? new(FailureKind.Environment, message) : ErrorSense.Of(message), program);
    }

    private void Ask(AcpStep next, string method, JsonObject parameters, IRunningProgram program)
    {
        step = next;
        program.Write(AcpMessages.Request((int)next, method, parameters));
    }

    private void End(Problem problem, IRunningProgram program)
    {
        Told.Fail(problem);
        program.CloseInput(TimeSpan.Zero);
        program.Stop(Late);
    }

    // The agent tells what the session cost since it began.
    private decimal? CostOfOurs() => !resumed ? updates.Cost : updates.Cost - before?.CostUsd is >= 0 and var grown ? grown : null;
}
