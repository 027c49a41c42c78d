using System.Globalization;
using System.Net.Sockets;
using System.Text;
using NLog;

namespace Maestro.Runtime.Processes.Doors;

/// <summary>
/// Connects programs in a sandbox without a network to the hosts that the user named, and to no other. It speaks what is called a proxy's CONNECT
/// (RFC 9110, 9.3.6), so what goes through is the program's and the host's own, encrypted between them.
/// </summary>
internal sealed class HostProxy : IDisposable
{
    /// <summary>The port in every sandbox; its loopback is its own, so any is free.</summary>
    internal const int Port = 3128;

    private const string Name = "hosts";
    private const int MostHead = 8 * 1024;

    private readonly IReadOnlyList<AllowedHost> hosts;
    private readonly Logger log;
    private readonly Socket listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly CancellationTokenSource closing = new();

    private HostProxy(IReadOnlyList<AllowedHost> hosts, Logger log)
    {
        this.hosts = hosts;
        this.log = log;
    }

    /// <summary>Variables that lead programs to it.</summary>
    internal static IReadOnlyDictionary<string, string?> Variables { get; } = new[] { "HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy" }
        .Select(name => KeyValuePair.Create(name, (string?)$"http://127.0.0.1:{Port}"))
        .Concat(new[] { "NO_PROXY", "no_proxy" }.Select(name => KeyValuePair.Create(name, (string?)"127.0.0.1,localhost")))
        .ToDictionary();

    /// <summary>Opens it.</summary>
    internal static HostProxy Open(IReadOnlyList<AllowedHost> hosts, DoorSet doors, Logger log)
    {
        var proxy = new HostProxy(hosts, log);
        proxy.listener.Bind(new UnixDomainSocketEndPoint(Path.Combine(doors.Folder, Name)));
        proxy.listener.Listen();
        _ = proxy.AcceptAsync();
        doors.Add(new(Port, Name));
        return proxy;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        closing.Cancel();
        listener.Dispose();
        closing.Dispose();
    }

    private async Task AcceptAsync()
    {
        var ct = closing.Token;
        while (!ct.IsCancellationRequested)
        {
            try
            {
                _ = ServeAsync(await listener.AcceptAsync(ct), ct);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                // Closed; that is how this loop ends.
            }
        }
    }

    private async Task ServeAsync(Socket client, CancellationToken ct)
    {
        using (client)
        {
            try
            {
                await ConnectAsync(client, ct);
            }
            catch (SocketException e)
            {
                log.Info("a connection out of a sandbox broke: {Message}", e.Message);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                // The run is over, and with it the program.
            }
        }
    }

    private async Task ConnectAsync(Socket client, CancellationToken ct)
    {
        if (Target(await HeadAsync(client, ct)) is not var (host, port))
        {
            await SayAsync(client, "405 Method Not Allowed", ct);
            return;
        }

        var allowed = hosts.Any(each => each.Is(host, port));
        log.Info("out of a sandbox to {Host}:{Port}: {Answer}", host, port, allowed ? "allowed" : "refused");
        if (!allowed)
        {
            await SayAsync(client, "403 Forbidden", ct);
            return;
        }

        using var outside = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await outside.ConnectAsync(host, port, ct);
        await SayAsync(client, "200 Connection Established", ct);
        await SocketPair.JoinAsync(client, outside, ct);
    }

    // Byte by byte: what follows the head is not for us.
    private static async Task<string> HeadAsync(Socket client, CancellationToken ct)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (head.Length < MostHead && !(head.Length >= 4 && head.ToString(head.Length - 4, 4) == "\r\n\r\n") && await client.ReceiveAsync(one, ct) == 1)
            head.Append((char)one[0]);
        return head.ToString();
    }

    private static (string Host, int Port)? Target(string head)
    {
        var words = head.Split("\r\n")[0].Split(' ');
        if (words is not ["CONNECT", var target, _] || target.LastIndexOf(':') is not (> 0 and var colon))
            return null;
        return int.TryParse(target.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? (target[..colon], port) : null;
    }

    private static async Task SayAsync(Socket client, string status, CancellationToken ct) => await client.SendAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\n\r\n"), ct);
}
