using System.Text.Json;
using Maestro.Plugins.Agents.Driving;
using Maestro.Plugins.Agents.Driving.Events;

namespace Maestro.Plugins.Agents.Acp;

/// <summary>The answer to the prompt: why the agent stopped, and what it used.</summary>
internal static class AcpStop
{
    // It tells the usage of its last step alone, as if that were all.
    private const string TellsLastStepOnly = "OpenCode";

    /// <summary>Reads it.</summary>
    public static void Read(JsonElement result, Told told, AcpUpdates updates)
    {
        told.Tokens = Tokens(result, updates);
        if (!result.Is("stopReason", "end_turn"))
            told.Fail(new(FailureKind.Agent, Why(result.Text("stopReason"))));
    }

    private static TokenCount? Tokens(JsonElement result, AcpUpdates updates)
    {
        if (updates.Agent == TellsLastStepOnly)
            return null;
        if (result.At("usage") is { ValueKind: JsonValueKind.Object } usage)
            return AcpUsage.Of(usage);
        if (result.At("_meta").At("quota").At("token_count") is { ValueKind: JsonValueKind.Object } quota)
            return new(quota.Count("input_tokens"), null, null, null); // Its output is without reasoning, and no total tells how much that was.
        return updates.Summed;
    }

    private static string Why(string? reason) => reason switch
    {
        "max_tokens" => "it used up the tokens of an answer",
        "max_turn_requests" => "it used up its turns",
        "refusal" => "the model refused",
        "cancelled" => "it was cancelled",
        null => "it stopped without saying why",
        _ => $"it stopped for a reason of its own: {reason}",
    };
}
