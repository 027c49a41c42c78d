using System.Text.Json;
using Maestro.Plugins.Agents.Driving;
using Maestro.Plugins.Agents.Driving.Events;

namespace Maestro.Plugins.Agents.OpenCode;

/// <summary>The events of opencode. It has no last event: a step whose reason is <c>stop</c> is its last. Sessions of its own helpers are told too.</summary>
internal sealed class OpenCodeReader : IEventReader
{
    private readonly HashSet<string> steps = [];

    public void Read(JsonElement happened, Told told)
    {
        var session = happened.Text("sessionID");
        told.Session ??= session;
        var part = happened.At("part");
        switch (happened.Text("type"))
        {
            case "step_start" when session is null || session == told.Session:
                told.Finished = false;
                break;
            case "step_finish":
                Stepped(part, told, own: session is null || session == told.Session);
                break;
            case "text":
                told.Text = part.Text("text") ?? told.Text;
                break;
            case "tool_use":
                var state = part.At("state");
                told.Uses.Did(part.Text("tool"), ToolUses.Raw(state.At("input")), state.Text("output") ?? state.Text("error"));
                if (state.Is("status", "error") && state.Text("error") is { } why && why.Contains("permission", StringComparison.OrdinalIgnoreCase))
                    told.Refused = part.Text("tool") + ": " + why;
                break;
            case "error":
                Erred(happened.At("error"), told);
                break;
        }
    }

    private void Stepped(JsonElement part, Told told, bool own)
    {
        // The same step told twice is one step.
        if (part.Text("id") is { } id && !steps.Add(id))
            return;
        var tokens = part.At("tokens");
        var cached = tokens.At("cache").Count("read") ?? 0;
        var used = new TokenCount(
            tokens.Count("input") + cached + (tokens.At("cache").Count("write") ?? 0),
            cached,
            tokens.Count("output") + (tokens.Count("reasoning") ?? 0),
            tokens.Count("reasoning"));
        told.Turns++;
        told.Tokens = (told.Tokens ?? TokenCount.None) + used;
        told.CostUsd = (told.Turns == 1 ? 0 : told.CostUsd) + part.Money("cost");
        told.Called(used);
        // A step that goes on after the last one was not the last.
        if (own)
            told.Finished = part.Is("reason", "stop");
    }

    private static void Erred(JsonElement error, Told told)
    {
        var data = error.At("data");
        var message = data.Text("message") ?? error.Text("name") ?? "an error without a message";
        told.Fail(error.Is("name", "ContextOverflowError") ? new(FailureKind.Agent, message) : ErrorSense.Of(message, data.Count("statusCode")));
    }
}
