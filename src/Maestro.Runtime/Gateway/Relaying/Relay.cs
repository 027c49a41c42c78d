using System.Net.ServerSentEvents;
using System.Text.Json;
using Maestro.Runtime.Gateway.Upstreams;
using Maestro.Runtime.Gateway.Wire;
using Microsoft.AspNetCore.Http;

namespace Maestro.Runtime.Gateway.Relaying;

/// <summary>Hands a model's answer on as it comes, and reads on the way what it says of tokens.</summary>
internal static class Relay
{
    // More than any answer; one beyond it goes on unread.
    private const int MostRead = 64 * 1024 * 1024;

    /// <summary>Hands it on to its end.</summary>
    /// <param name="response">What the model answers; successful.</param>
    /// <param name="from">Its body.</param>
    /// <param name="to">The client.</param>
    /// <param name="patience">How long the model may be silent.</param>
    /// <param name="ct">Ends it; also when that is over.</param>
    /// <returns>What it said of tokens, by the end.</returns>
    public static async Task<TokenUse> RunAsync(HttpResponseMessage response, Stream from, HttpResponse to, Patience patience, CancellationToken ct)
    {
        await using var tee = new TeeStream(from, to.BodyWriter, patience);
        if (response.Content.Headers.ContentType?.MediaType != "text/event-stream")
            return Documents(await CopyAsync(tee, ct));
        var used = TokenUse.Unknown;
        await foreach (var item in SseParser.Create(tee, (_, data) => Event(data)).EnumerateAsync(ct))
            used = used.Then(item.Data);
        return used;
    }

    private static TokenUse Event(ReadOnlySpan<byte> data)
    {
        // Most events are words of the answer.
        if (data.IndexOf("\"usage"u8) < 0)
            return TokenUse.Unknown;
        return Documents(data);
    }

    // One document, an array of them (Gemini without events), or one a line (Ollama).
    private static TokenUse Documents(ReadOnlySpan<byte> json)
    {
        var used = TokenUse.Unknown;
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { AllowMultipleValues = true });
        try
        {
            while (reader.Read())
            {
                using var document = JsonDocument.ParseValue(ref reader);
                var root = document.RootElement;
                foreach (var each in root.ValueKind == JsonValueKind.Array ? [.. root.EnumerateArray()] : new[] { root })
                    used = used.Then(UsageFields.In(each));
            }
        }
        catch (JsonException)
        {
            // What is no JSON is for the client to judge; here it tells nothing.
        }

        return used;
    }

    private static async Task<byte[]> CopyAsync(TeeStream tee, CancellationToken ct)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = await tee.ReadAsync(buffer, ct)) > 0;)
        {
            if (kept.Length + read <= MostRead)
                kept.Write(buffer, 0, read);
        }

        return kept.ToArray();
    }
}
