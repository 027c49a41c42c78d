using System.Net;
using System.Net.Sockets;
using UpgradeBench.Packages;

namespace UpgradeBench.Feeds;

/// <summary>A folder of packages, served over loopback by NuGet's V3 protocol, with what is known to be vulnerable and deprecated.</summary>
internal sealed class HttpFeed : IAsyncDisposable
{
    private readonly HttpListener listener = new();
    private readonly FeedDocuments documents;
    private readonly Task serving;

    /// <summary>Begins to serve, on a free port.</summary>
    /// <param name="folder">The packages.</param>
    /// <param name="made">What is known of those that are made.</param>
    public HttpFeed(string folder, IReadOnlyList<Made> made)
    {
        var address = $"http://127.0.0.1:{FreePort()}/";
        documents = new(new(address), folder, made);
        listener.Prefixes.Add(address);
        listener.Start();
        serving = ServeAsync();
        Index = new($"{address}index.json");
    }

    /// <summary>The source, as a nuget.config names it.</summary>
    public Uri Index { get; }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        listener.Close();
        await serving;
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
                await AnswerAsync(await listener.GetContextAsync());
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // It was closed; that is how this loop ends.
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        var found = documents.Of(context.Request.Url!.AbsolutePath.TrimStart('/'));
        context.Response.StatusCode = found is null ? 404 : 200;
        context.Response.ContentType = found is { IsPackage: true } ? "application/octet-stream" : "application/json";
        context.Response.ContentLength64 = found?.Bytes.Length ?? 0;
        try
        {
            if (found is not null && context.Request.HttpMethod != "HEAD")
                await context.Response.OutputStream.WriteAsync(found.Bytes);
            context.Response.Close();
        }
        catch (HttpListenerException)
        {
            // Whoever asked went away; the next one is served all the same.
        }
    }
}
