using System.Text.Json;
using Maestro.Runtime.Conformance.Models.Exchange;
using Maestro.Runtime.Conformance.Models.Protocols;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Maestro.Runtime.Conformance.Models;

/// <summary>Reads what a program asks.</summary>
internal static class RequestReader
{
    /// <summary>Reads it to its end.</summary>
    public static async Task<(IWireProtocol Protocol, ModelRequest Request)> ReadAsync(HttpRequest http, CancellationToken cancellationToken)
    {
        var headers = http.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var (protocol, route) = WireProtocols.Of(http.Method, http.Path.Value ?? "", headers);
        var body = await BodyAsync(http, cancellationToken);
        var request = protocol.Read(
            new()
            {
                Number = 0,
                Method = http.Method,
                Path = UriHelper.BuildRelative(path: http.Path, query: http.QueryString),
                Headers = headers,
                Body = body,
                Protocol = protocol.Protocol,
                Operation = route.Operation,
                Model = route.Model,
                Streaming = route.Streaming,
            },
            body);
        return (protocol, request);
    }

    private static async Task<JsonElement> BodyAsync(HttpRequest http, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        await http.Body.CopyToAsync(bytes, cancellationToken);
        try
        {
            using var document = JsonDocument.Parse(bytes.ToArray());
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return default; // That it was none is what the request then says.
        }
    }
}
