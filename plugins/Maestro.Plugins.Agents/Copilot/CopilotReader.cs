using System.Text.Json;
using Maestro.Plugins.Agents.Driving;
using Maestro.Plugins.Agents.Driving.Events;

namespace Maestro.Plugins.Agents.Copilot;

/// <summary>The events of GitHub Copilot CLI. It tells no tokens. A call that fails is tried again; only <c>session.error</c> is for good.</summary>
internal sealed class CopilotReader : IEventReader
{
    public void Read(JsonElement happened, Told told)
    {
        var data = happened.At("data");
        switch (happened.Text("type"))
        {
            case "assistant.turn_start":
                told.Turns++;
                break;
            case "assistant.message":
                told.Text = data.Text("content") is { Length: > 0 } text ? text : told.Text;
                break;
            case "model.call_failure":
                told.Trouble = data.Text("errorMessage") ?? told.Trouble;
                break;
            case "tool.execution_start":
                told.Uses.Begin(data.Text("toolCallId"), data.Text("toolName"), data.At("arguments"));
                break;
            case "tool.execution_complete":
                told.Uses.End(data.Text("toolCallId"), data.At(data.At("success").ValueKind == JsonValueKind.False ? "error" : "result"));
                Used(data, told);
                break;
            case "session.error":
                told.Fail(ErrorSense.Of(data.Text("message") ?? "an error without a message", data.Count("statusCode")));
                break;
            case "result":
                Ended(happened, told);
                break;
        }
    }

    private static void Used(JsonElement tool, Told told)
    {
        if (tool.At("success").ValueKind == JsonValueKind.False && tool.At("error") is var error
            && (error.Is("code", "denied") || error.Text("message")?.Contains("permission denied", StringComparison.OrdinalIgnoreCase) == true))
            told.Refused = error.Text("message") ?? "a tool";
    }

    private static void Ended(JsonElement result, Told told)
    {
        told.Finished = true;
        told.Session = result.Text("sessionId") ?? told.Session;
        if (result.Count("exitCode") != 0)
            told.Fail(ErrorSense.Of(told.Trouble ?? "it ended with an error"));
    }
}
