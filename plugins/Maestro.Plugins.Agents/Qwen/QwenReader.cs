using System.Text.Json;
using Maestro.Plugins.Agents.Driving;
using Maestro.Plugins.Agents.Driving.Events;

namespace Maestro.Plugins.Agents.Qwen;

/// <summary>The events of Qwen Code.</summary>
/// <remarks>
/// A refused key is to it a success with exit code 0 and <c>is_error: false</c>; only the words tell. After its last turn it ends without a result, so
/// the sum of what each answer told is kept.
/// </remarks>
internal sealed class QwenReader : IEventReader
{
    private const string ApiError = "[API Error:";

    private readonly HashSet<string> messages = [];

    public void Read(JsonElement happened, Told told)
    {
        told.Session = happened.Text("session_id") ?? told.Session;
        if (happened.Is("type", "assistant"))
            Answered(happened.At("message"), told);
        else if (happened.Is("type", "user"))
            AnthropicUses.Ended(happened.At("message"), told);
        else if (happened.Is("type", "result"))
            Ended(happened, told);
    }

    private void Answered(JsonElement message, Told told)
    {
        var text = AnthropicUsage.TextOf(message);
        told.Text = text ?? told.Text;
        Check(text, told);
        AnthropicUses.Begun(message, told);
        if (message.Text("id") is not { } id || !messages.Add(id))
            return;
        var used = Count(message.At("usage"));
        told.Turns++;
        told.Tokens = (told.Tokens ?? TokenCount.None) + used;
        told.Called(used);
    }

    private static void Ended(JsonElement result, Told told)
    {
        told.Finished = true;
        told.Text = result.Text("result") ?? told.Text;
        told.Tokens = Count(result.At("usage"));
        Check(result.Text("result"), told);
        if (result.Items("permission_denials").FirstOrDefault() is { ValueKind: JsonValueKind.Object } denial)
            told.Refused = denial.Text("tool_name") ?? "a tool";
        if (!result.Is("subtype", "success") || result.At("is_error").ValueKind != JsonValueKind.False)
            told.Fail(ErrorSense.Of(result.At("error").Text("message") ?? result.Text("result") ?? result.Text("subtype") ?? "it flagged an error"));
        foreach (var model in result.At("stats").Members("models"))
            told.Calls = (told.Calls ?? 0) + model.Value.At("api").Count("totalRequests");
    }

    private static void Check(string? text, Told told)
    {
        if (text?.TrimStart().StartsWith(ApiError, StringComparison.OrdinalIgnoreCase) == true)
            told.Fail(ErrorSense.Of(text.Trim().Trim('[', ']')));
        else if (text?.Contains("loop detected", StringComparison.OrdinalIgnoreCase) == true && text.Length < 300)
            told.Fail(new(FailureKind.Agent, "it is stuck: " + text));
    }

    // Unlike the API whose shape this has, the model behind it counts cached input as input.
    private static TokenCount Count(JsonElement usage) => new(usage.Count("input_tokens"), usage.Count("cache_read_input_tokens") ?? 0, usage.Count("output_tokens"), null);
}
