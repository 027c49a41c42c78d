using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Maestro.Runtime.Gateway.Wire;

/// <summary>An error of the gateway's own, in the form that the client's protocol has for errors.</summary>
/// <param name="Status">The status. 402 for a limit: it is none that clients try again.</param>
/// <param name="Type">The kind of error, as Anthropic and OpenAI name kinds.</param>
/// <param name="Message">What a person reads.</param>
internal sealed record Refusal(HttpStatusCode Status, string Type, string Message)
{
    /// <summary>A limit does not bear the call.</summary>
    public static Refusal Limit(string hit) => new(HttpStatusCode.PaymentRequired, "billing_error", $"Maestro refused this call: {hit}. Stop working.");

    /// <summary>The key is of no attempt that is under way.</summary>
    public static Refusal Stranger { get; } = new(HttpStatusCode.Unauthorized, "authentication_error", "Maestro's gateway does not know this key; one is good for a single attempt.");

    /// <summary>The model cannot be reached.</summary>
    public static Refusal Unreachable(string why) => new(HttpStatusCode.BadGateway, "api_error", $"Maestro's gateway cannot reach the model: {why}");

    /// <summary>The model did not answer in time.</summary>
    public static Refusal Silent(TimeSpan after) => new(HttpStatusCode.GatewayTimeout, "timeout_error", $"the model said nothing for {after.TotalSeconds:0} s");

    /// <summary>Sends it.</summary>
    public async Task WriteAsync(HttpResponse response, WireProtocol protocol, CancellationToken ct)
    {
        response.StatusCode = (int)Status;
        response.ContentType = "application/json";
        // Clients made by Stainless, which those of Anthropic and OpenAI are, ask this before anything else.
        if (Status == HttpStatusCode.PaymentRequired)
            response.Headers["x-should-retry"] = "false";
        await response.WriteAsync(Body(protocol).ToJsonString(), ct);
    }

    private JsonObject Body(WireProtocol protocol) => protocol switch
    {
        WireProtocol.Anthropic => new() { ["type"] = "error", ["error"] = new JsonObject { ["type"] = Type, ["message"] = Message } },
        WireProtocol.Gemini => new() { ["error"] = new JsonObject { ["code"] = (int)Status, ["message"] = Message, ["status"] = "FAILED_PRECONDITION" } },
        WireProtocol.Ollama => new() { ["error"] = Message },
        _ => new() { ["error"] = new JsonObject { ["message"] = Message, ["type"] = Type, ["code"] = Type, ["param"] = null } },
    };
}
