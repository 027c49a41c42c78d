using System.Text.Json;
using Maestro.Plugins.Agents.Driving;
using Maestro.Plugins.Agents.Driving.Events;

namespace Maestro.Plugins.Agents.Acp;

/// <summary>What the agent tells while it works.</summary>
internal sealed class AcpUpdates
{
    private string? message;
    private bool between;

    /// <summary>The agent's name for itself.</summary>
    public string? Agent { get; set; }

    /// <summary>The session's cost, as last told.</summary>
    public decimal? Cost { get; private set; }

    /// <summary>The sum of what single answers told of their usage; null when none did.</summary>
    public TokenCount? Summed { get; private set; }

    /// <summary>Reads one.</summary>
    public void Read(JsonElement update, Told told)
    {
        if (update.Is("sessionUpdate", "agent_message_chunk"))
        {
            Said(update, told);
            return;
        }

        between = true;
        switch (update.Text("sessionUpdate"))
        {
            case "tool_call":
                told.Turns++;
                Used(update, told);
                break;
            case "tool_call_update":
                Used(update, told);
                break;
            case "usage_update" when update.At("cost").Is("currency", "USD"):
                Cost = update.At("cost").Money("amount") ?? Cost;
                break;
        }
    }

    // Its result comes with the update that says how it ended, its name and input with any before.
    private static void Used(JsonElement update, Told told)
    {
        var id = update.Text("toolCallId");
        var first = update.Is("sessionUpdate", "tool_call");
        var input = update.At("rawInput");
        // Some never tell the input; then the title has to do, as it was at first.
        told.Uses.Begin(id, first ? update.Text("kind") ?? update.Text("title") : null, first && input.ValueKind == JsonValueKind.Undefined ? update.At("title") : input);
        if (update.Text("status") is "completed" or "failed")
            told.Uses.End(id, update.At("rawOutput") is { ValueKind: not JsonValueKind.Undefined } output ? output : update.At("content"));
    }

    private void Said(JsonElement update, Told told)
    {
        // A chunk of another message begins anew; where agents do not tell which it is of, what came between tells.
        if (update.Text("messageId") is { } id ? id != message : between)
            told.Text = "";
        message = update.Text("messageId");
        between = false;
        told.Text += update.At("content").Text("text");
        if (update.At("_meta").At("usage") is { ValueKind: JsonValueKind.Object } usage)
        {
            var used = AcpUsage.Of(usage);
            Summed = (Summed ?? TokenCount.None) + used;
            told.Called(used);
        }
    }
}
