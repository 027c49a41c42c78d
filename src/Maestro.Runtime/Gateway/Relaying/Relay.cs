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
    /// <param name="told">Hears what it said of tokens, as soon as nothing can change that any more; not at all of an answer that breaks off before.</param>
    /// <param name="ct">Ends it; also when that is over.</param>
    public static async Task RunAsync(HttpResponseMessage response, Stream from, HttpResponse to, Patience patience, Action<TokenUse> told, CancellationToken ct)
    {
        await using var tee = new TeeStream(from, to.BodyWriter, patience);
        if (response.Content.Headers.ContentType?.MediaType != "text/event-stream")
        {
            told(Documents(await CopyAsync(tee, ct)));
            return;
        }

        var used = TokenUse.Unknown;
        await foreach (var item in SseParser.Create(tee, (_, data) => (Used: Event(data), IsLast: LastEvent.Is(data))).EnumerateAsync(ct))
        {
            used = used.Then(item.Data.Used);
            // Many clients leave at once when they have it, and do not wait for the end.
            if (item.Data.IsLast)
                told(used);
        }

        told(used);
    }

    // Most events are words of the answer.
    private static TokenUse Event(ReadOnlySpan<byte> data) => data.IndexOf("\"usage"u8) < 0 ? TokenUse.Unknown : Documents(data);

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
