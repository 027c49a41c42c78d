using System.Text.Json;

namespace Maestro.Plugins.Agents.Driving.Events;

/// <summary>Messages and usage in the shape of Anthropic's API, where input is told without what came from or went to a cache.</summary>
internal static class AnthropicUsage
{
    /// <summary>Usage as the API tells it.</summary>
    public static TokenCount Of(JsonElement usage)
    {
        var cached = usage.Count("cache_read_input_tokens") ?? 0;
        return new(
            usage.Count("input_tokens") + cached + (usage.Count("cache_creation_input_tokens") ?? 0),
            cached,
            usage.Count("output_tokens"),
            usage.At("output_tokens_details").Count("thinking_tokens"));
    }

    /// <summary>Usage by model as the agent sums it up.</summary>
    public static TokenCount OfModel(JsonElement usage)
    {
        var cached = usage.Count("cacheReadInputTokens") ?? 0;
        return new(
            usage.Count("inputTokens") + cached + (usage.Count("cacheCreationInputTokens") ?? 0), cached, usage.Count("outputTokens"), usage.Count("thinkingTokens"));
    }

    /// <summary>The text of a message; null when it has none.</summary>
    public static string? TextOf(JsonElement message) =>
        message.Items("content").Where(part => part.Is("type", "text")).Select(part => part.Text("text")).LastOrDefault(text => !string.IsNullOrEmpty(text));
}
