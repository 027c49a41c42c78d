using System.Text.Json;
using Maestro.Plugins.Agents.Driving;
using Maestro.Plugins.Agents.Driving.Events;

namespace Maestro.Plugins.Agents.ClaudeCode;

/// <summary>The events of Claude Code.</summary>
/// <param name="resumed">Whether the session began before.</param>
/// <remarks>
/// Its <c>result</c> has <c>subtype: success</c> also where a call of the model failed (<c>is_error</c> tells) and where a permission was refused
/// (only <c>permission_denials</c> tells).
/// </remarks>
internal sealed class ClaudeCodeReader(bool resumed) : IEventReader
{
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

    // A message comes once for each of its parts, with the same usage each time.
    private void Answered(JsonElement message, Told told)
    {
        told.Text = AnthropicUsage.TextOf(message) ?? told.Text;
        AnthropicUses.Begun(message, told);
        if (message.Text("id") is not { } id || !messages.Add(id))
            return;
        told.Turns++;
        told.Called(AnthropicUsage.Of(message.At("usage")));
    }

    private void Ended(JsonElement result, Told told)
    {
        told.Finished = true;
        told.Text = result.Text("result") ?? told.Text;
        told.Structured = result.At("structured_output") is { ValueKind: JsonValueKind.Object } form ? form.GetRawText() : null;
        told.CostUsd = result.Money("total_cost_usd");
        told.Tokens = AnthropicUsage.Of(result.At("usage"));
        // By model it also counts the call that a limit came after, but after a resume those before it too.
        if (!resumed && ByModel(result) is { Total: not null } models)
            told.Tokens = models;
        if (result.Items("permission_denials").FirstOrDefault() is { ValueKind: JsonValueKind.Object } denial)
            told.Refused = denial.Text("tool_name") ?? "a tool";
        if (!result.Is("subtype", "success"))
            told.Fail(Limit(result));
        else if (result.At("is_error").ValueKind != JsonValueKind.False)
            told.Fail(ErrorSense.Of(result.Text("result") ?? "it flagged an error", result.Count("api_error_status")));
    }

    private static Problem Limit(JsonElement result)
    {
        var why = result.Items("errors").FirstOrDefault() is { ValueKind: JsonValueKind.String } error ? error.GetString()! : result.Text("subtype") ?? "it ended in a way it did not name";
        return result.Text("subtype")?.StartsWith("error_max", StringComparison.Ordinal) == true ? new(FailureKind.Agent, why) : ErrorSense.Of(why, result.Count("api_error_status"));
    }

    private static TokenCount? ByModel(JsonElement result)
    {
        TokenCount? sum = null;
        foreach (var model in result.Members("modelUsage"))
            sum = (sum ?? TokenCount.None) + AnthropicUsage.OfModel(model.Value);
        return sum;
    }
}
