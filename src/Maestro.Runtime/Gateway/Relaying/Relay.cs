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
        var reader = new Utf8JsonReader(data);
        return Parsed(ref reader);
    }

    // One document, an array of them (Gemini without events), or one a line (Ollama).
    private static TokenUse Documents(ReadOnlySpan<byte> body)
    {
        var used = TokenUse.Unknown;
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { AllowMultipleValues = true });
        while (Parsed(ref reader, out var next))
            used = used.Then(next);
        return used;
    }

    private static TokenUse Parsed(ref Utf8JsonReader reader) => Parsed(ref reader, out var used) ? used : TokenUse.Unknown;

    // What is no JSON is for the client to judge; here it tells nothing.
    private static bool Parsed(ref Utf8JsonReader reader, out TokenUse used)
    {
        used = TokenUse.Unknown;
        try
        {
            if (!JsonDocument.TryParseValue(ref reader, out var document))
                return false;
            using (document)
            {
                foreach (var each in document.RootElement.ValueKind == JsonValueKind.Array ? [.. document.RootElement.EnumerateArray()] : new[] { document.RootElement })
                    used = used.Then(UsageFields.In(each));
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
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
