using System.Text.Json;
using Maestro.Plugins.Agents.Driving;
using Maestro.Plugins.Agents.Driving.Events;

namespace Maestro.Plugins.Agents.Gemini;

/// <summary>The events of Gemini CLI, and the one document that it writes when a flag asks for that. It does not tell its calls, so tools count as turns.</summary>
internal sealed class GeminiReader : IEventReader
{
    public void Read(JsonElement happened, Told told)
    {
        told.Session = happened.Text("session_id") ?? told.Session;
        switch (happened.Text("type"))
        {
            case "message" when happened.Is("role", "assistant"):
                told.Text = happened.Flag("delta") ? told.Text + happened.Text("content") : happened.Text("content") ?? told.Text;
                break;
            case "tool_use":
                told.Turns++;
                told.Text = "";
                told.Uses.Begin(happened.Text("tool_id"), happened.Text("tool_name"), happened.At("parameters"));
                break;
            case "tool_result":
                told.Uses.End(happened.Text("tool_id"), happened.At(happened.Is("status", "success") ? "output" : "error"));
                ToolRefusal.Note(happened, told);
                break;
            case "error":
                Erred(happened, told);
                break;
            case "result":
                Ended(happened, told);
                break;
            case null when happened.At("stats").ValueKind == JsonValueKind.Object:
                GeminiDocument.Read(happened, told);
                break;
        }
    }

    // That it went round in circles is but a warning to it, after which it may exit with 0: it is stuck, not done.
    private static void Erred(JsonElement error, Told told)
    {
        var message = error.Text("message") ?? "an error without a message";
        if (message.Contains("loop", StringComparison.OrdinalIgnoreCase))
            told.Fail(new(FailureKind.Agent, "it is stuck: " + message));
        else if (!error.Is("severity", "warning"))
            told.Fail(ErrorSense.Of(message));
    }

    private static void Ended(JsonElement result, Told told)
    {
        told.Finished = true;
        var stats = result.At("stats");
        told.Tokens = Count(stats);
        var error = result.At("error");
        if (error.Is("type", "FatalTurnLimitedError"))
            told.Fail(new(FailureKind.Agent, error.Text("message") ?? "it used up its turns"));
        else if (!result.Is("status", "success"))
            told.Fail(ErrorSense.Of(error.Text("message") ?? "it ended with an error"));
    }

    // What it calls output is without reasoning; the total has it.
    private static TokenCount Count(JsonElement stats)
    {
        var (input, output) = (stats.Count("input_tokens"), stats.Count("output_tokens"));
        var reasoning = stats.Count("total_tokens") - input - output is >= 0 and var rest ? rest : (long?)null;
        return new(input, stats.Count("cached"), output + (reasoning ?? 0), reasoning);
    }
}
