using System.Text.Json;
using Maestro.Plugins.Agents.Driving;
using Maestro.Plugins.Agents.Driving.Events;

namespace Maestro.Plugins.Agents.Codex;

/// <summary>The events of Codex. It does not tell its calls of the model, so what it did counts as its turns.</summary>
internal sealed class CodexReader : IEventReader
{
    public void Read(JsonElement happened, Told told)
    {
        switch (happened.Text("type"))
        {
            case "thread.started":
                told.Session = happened.Text("thread_id") ?? told.Session;
                break;
            case "item.completed":
                Did(happened.At("item"), told);
                break;
            case "turn.completed":
                told.Finished = true;
                told.Tokens = Count(happened.At("usage"));
                break;
            case "turn.failed":
                told.Fail(ErrorSense.Of(happened.At("error").Text("message") ?? told.Trouble ?? "the turn failed"));
                break;
            case "error":
                Erred(happened.Text("message") ?? "an error without a message", told);
                break;
        }
    }

    private static void Did(JsonElement item, Told told)
    {
        // An item of type error is a warning, such as of a model it does not know.
        if (item.Text("type") is null or "error" or "reasoning" or "todo_list")
            return;
        told.Turns++;
        CodexUses.Note(item, told);
        if (item.Is("type", "agent_message"))
            told.Text = item.Text("text") ?? told.Text;
        if (item.Is("status", "declined"))
            told.Refused = item.Text("command") ?? item.Text("type");
    }

    // It says that it tries again as an error too.
    private static void Erred(string message, Told told)
    {
        told.Trouble = message;
        if (!message.StartsWith("Reconnecting", StringComparison.Ordinal))
            told.Fail(ErrorSense.Of(message));
    }

    private static TokenCount Count(JsonElement usage) => new(
        usage.Count("input_tokens"), usage.Count("cached_input_tokens"), usage.Count("output_tokens"), usage.Count("reasoning_output_tokens"));
}
