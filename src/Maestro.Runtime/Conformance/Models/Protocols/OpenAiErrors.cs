using System.Text.Json.Nodes;

namespace Maestro.Runtime.Conformance.Models.Protocols;

/// <summary>What OpenAI's two protocols have in common.</summary>
internal static class OpenAiErrors
{
    /// <summary>An error.</summary>
    public static JsonObject Of(int status, string message)
    {
        var (type, code) = ErrorNames.OpenAi(status);
        return new() { ["error"] = new JsonObject { ["message"] = message, ["type"] = type, ["param"] = null, ["code"] = code } };
    }
}
