using System.Text.Json;
using Maestro.Plugins.Agents.Driving;
using Maestro.Plugins.Agents.Driving.Events;

namespace Maestro.Plugins.Agents.Acp;

/// <summary>Usage as the protocol tells it. Agents differ in whether input has what came from a cache in it; the total settles that.</summary>
internal static class AcpUsage
{
    /// <summary>Reads it.</summary>
    public static TokenCount Of(JsonElement usage)
    {
        var output = usage.Count("outputTokens");
        var cached = usage.Count("cachedReadTokens");
        var input = usage.Count("totalTokens") is { } total && output is { } some && total >= some ? total - some : usage.Count("inputTokens");
        return new(input, cached, output, usage.Count("thoughtTokens"));
    }
}
