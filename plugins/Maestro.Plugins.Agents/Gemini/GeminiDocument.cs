using System.Text.Json;
using Maestro.Plugins.Agents.Driving;
using Maestro.Plugins.Agents.Driving.Events;

namespace Maestro.Plugins.Agents.Gemini;

/// <summary>The one document of <c>-o json</c>.</summary>
internal static class GeminiDocument
{
    /// <summary>Reads it.</summary>
    public static void Read(JsonElement document, Told told)
    {
        told.Finished = true;
        told.Text = document.Text("response") ?? told.Text;
        if (document.At("error") is { ValueKind: JsonValueKind.Object } error)
            told.Fail(ErrorSense.Of(error.Text("message") ?? "it ended with an error"));
        else if (document.Text("response") is null)
            told.Fail(new(FailureKind.Agent, "it answered nothing"));
        foreach (var model in document.At("stats").Members("models"))
        {
            var tokens = model.Value.At("tokens");
            told.Tokens = (told.Tokens ?? TokenCount.None) + new TokenCount(tokens.Count("prompt"), tokens.Count("cached"), tokens.Count("candidates") + (tokens.Count("thoughts") ?? 0), tokens.Count("thoughts"));
            told.Calls = (told.Calls ?? 0) + model.Value.At("api").Count("totalRequests");
        }

        if (document.At("stats").At("tools").At("totalDecisions").Count("reject") > 0)
            told.Refused = "a tool";
    }
}
