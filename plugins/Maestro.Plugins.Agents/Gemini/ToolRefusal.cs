using System.Text.Json;
using Maestro.Plugins.Agents.Driving.Events;

namespace Maestro.Plugins.Agents.Gemini;

/// <summary>Tells a tool that was refused from one that failed.</summary>
internal static class ToolRefusal
{
    /// <summary>Notes it.</summary>
    public static void Note(JsonElement result, Told told)
    {
        var why = result.At("error").Text("message") ?? result.Text("output");
        if (result.Is("status", "error") && why is not null
            && (why.Contains("user confirmation", StringComparison.OrdinalIgnoreCase) || why.Contains("denied by policy", StringComparison.OrdinalIgnoreCase)))
            told.Refused = why;
    }
}
