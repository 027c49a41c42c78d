using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Benchmarks.Gateway;

/// <summary>An endpoint on loopback that does as little as it can: the same answer to whatever it is asked, whole or word by word.</summary>
internal sealed class SteadyModel : IAsyncDisposable
{
    /// <summary>Asked for a stream of this many words, <see cref="Pause"/> milliseconds apart.</summary>
    public const string Words = "words";

    /// <summary>The time between two words, in milliseconds; 0 for none.</summary>
    public const string Pause = "pause";

    private static readonly byte[] Whole = Encoding.UTF8.GetBytes($$$"""{"type":"message","content":[{"type":"text","text":"{{{new string('a', 2000)}}}"}],"usage":{"input_tokens":5000,"output_tokens":500}}""");
    private static readonly byte[] First = Event("message_start", """{"type":"message_start","message":{"usage":{"input_tokens":5000,"output_tokens":1}}}""");
    private static readonly byte[] Word = Event("content_block_delta", """{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":" word"}}""");
    private static readonly byte[] Last = Event("message_delta", """{"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"output_tokens":500}}""");

    private readonly WebApplication server;

    private SteadyModel(WebApplication server) => this.server = server;

    /// <summary>Where it listens.</summary>
    public Uri Address => new(server.Urls.Single());

    /// <summary>Begins to listen.</summary>
    public static async Task<SteadyModel> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var model = new SteadyModel(builder.Build());
        model.server.Run(AnswerAsync);
        await model.server.StartAsync();
        return model;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static async Task AnswerAsync(HttpContext http)
    {
        await http.Request.Body.CopyToAsync(Stream.Null);
        if (!http.Request.Query.TryGetValue(Words, out var words))
        {
            http.Response.ContentType = "application/json";
            await http.Response.Body.WriteAsync(Whole);
            return;
        }

        var pause = int.Parse(http.Request.Query[Pause]!, CultureInfo.InvariantCulture);
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(Math.Max(1, pause)));
        http.Response.ContentType = "text/event-stream";
        await http.Response.Body.WriteAsync(First);
        for (var left = int.Parse(words!, CultureInfo.InvariantCulture); left > 0; left--)
        {
            if (pause > 0)
                await beat.WaitForNextTickAsync();
            await http.Response.Body.WriteAsync(Word);
        }

        await http.Response.Body.WriteAsync(Last);
    }

    private static byte[] Event(string name, string data) => Encoding.UTF8.GetBytes($"event: {name}\ndata: {data}\n\n");
}
