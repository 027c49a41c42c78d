using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Maestro.Plugins.Chat.Endpoints;

/// <summary>What every request passes, whatever the protocol: the key is put on, and an answer that is none is thrown with its status.</summary>
/// <param name="endpoint">The endpoint.</param>
/// <param name="time">The clock, for answers that name a date to try again at.</param>
internal sealed class EndpointHandler(Endpoint endpoint, TimeProvider time)
    : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = TimeSpan.FromSeconds(30), UseCookies = false })
{
    private const int MostSaid = 500;

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        endpoint.Authorize(request.Headers);
        try
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (response.IsSuccessStatusCode)
                return response;
            using (response)
            {
                var status = (int)response.StatusCode;
                throw new EndpointException(status, After(response.Headers.RetryAfter), endpoint.Redact($"the model's endpoint answered {status} {await SaidAsync(response, cancellationToken)}".TrimEnd()));
            }
        }
        catch (HttpRequestException e)
        {
            throw new EndpointException(null, null, endpoint.Redact($"the model's endpoint {endpoint.Address.Authority} could not be reached: {e.Message}"));
        }
    }

    private TimeSpan? After(RetryConditionHeaderValue? header) => header switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - time.GetUtcNow() is var wait && wait > TimeSpan.Zero ? wait : TimeSpan.Zero,
        _ => null,
    };

    private static async Task<string> SaidAsync(HttpResponseMessage response, CancellationToken ct)
    {
        var buffer = new byte[16 * 1024];
        int length;
        await using (var body = await response.Content.ReadAsStreamAsync(ct))
            length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct);
        var text = Encoding.UTF8.GetString(buffer, 0, length);
        return PlainText.Clean(Message(text) is { Length: > 0 } message ? message : text) is { Length: > MostSaid } said ? said[..MostSaid] + "…" : PlainText.Clean(Message(text) ?? text);
    }

    // {"error":{"message":...}} or {"error":"..."} in all three protocols.
    private static string? Message(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("error", out var error)
                ? error.ValueKind == JsonValueKind.Object && error.TryGetProperty("message", out var message) ? message.ToString() : error.ToString()
                : null;
        }
        catch (JsonException)
        {
            // Not JSON: then its words are taken as they are.
            return null;
        }
    }
}
