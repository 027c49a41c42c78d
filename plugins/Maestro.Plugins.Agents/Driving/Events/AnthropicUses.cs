using System.Text.Json;

namespace Maestro.Plugins.Agents.Driving.Events;

/// <summary>Uses of tools in messages in the shape of Anthropic's API: an answer asks for them, and the next message of the user has their results.</summary>
internal static class AnthropicUses
{
    /// <summary>An answer's uses have begun.</summary>
    public static void Begun(JsonElement message, Told told)
    {
        foreach (var part in message.Items("content").Where(part => part.Is("type", "tool_use")))
            told.Uses.Begin(part.Text("id"), part.Text("name"), part.At("input"));
    }

    /// <summary>Their results are told.</summary>
    public static void Ended(JsonElement message, Told told)
    {
        foreach (var part in message.Items("content").Where(part => part.Is("type", "tool_result")))
            told.Uses.End(part.Text("tool_use_id"), part.At("content"));
    }
}
