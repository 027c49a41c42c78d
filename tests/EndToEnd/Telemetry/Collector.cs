using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace EndToEnd.Telemetry;

/// <summary>The least that is an OTLP collector over HTTP: it takes what is posted and says that all is well.</summary>
internal sealed class Collector : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Task accepting;

    /// <summary>Begins to listen, on a free port.</summary>
    public Collector()
    {
        listener.Start();
        accepting = AcceptAsync();
    }

    /// <summary>Where it is to be found.</summary>
    public string Endpoint => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    /// <summary>What was posted.</summary>
    public ConcurrentQueue<Post> Posts { get; } = new();

    /// <inheritdoc/>
    public void Dispose()
    {
        listener.Stop();
        accepting.Wait();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // It was stopped; that is how this loop ends.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            var stream = client.GetStream();
            while (await HeadAsync(stream) is { Length: > 0 } head)
            {
                var lines = head.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
                var headers = lines.Skip(1).Select(line => line.Split(':', 2)).ToDictionary(pair => pair[0].Trim(), pair => pair[1].Trim(), StringComparer.OrdinalIgnoreCase);
                var body = new byte[int.Parse(headers["Content-Length"], CultureInfo.InvariantCulture)];
                await stream.ReadExactlyAsync(body);
                Posts.Enqueue(new(lines[0].Split(' ')[1], headers, body));
                await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: application/x-protobuf\r\nContent-Length: 0\r\n\r\n"u8.ToArray());
            }
        }
    }

    private static async Task<string> HeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(one) > 0)
            head.Append((char)one[0]);
        return head.ToString();
    }
}
