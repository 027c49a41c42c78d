using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Maestro.Runtime.Processes.Doors;

/// <summary>Keeps doors from inside a sandbox, in a process of its own, until the sandbox ends.</summary>
internal static class DoorKeeper
{
    /// <summary>The word that begins its command line.</summary>
    internal const string Command = "keep-doors";

    /// <summary>What it says once all doors are open.</summary>
    internal const string Ready = "ready";

    /// <summary>Keeps them for ever.</summary>
    /// <param name="doors">For each its port and the path of its socket.</param>
    /// <param name="ready">Told when all are open.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task KeepAsync(IReadOnlyList<string> doors, Action<string> ready, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(doors);
        ArgumentNullException.ThrowIfNull(ready);
        // The program it serves may want to say goodbye to its model; the sandbox's end is its own.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Ignore);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Ignore);
        var keeping = new List<Task>();
        for (var i = 0; i + 1 < doors.Count; i += 2)
        {
            var listener = new TcpListener(IPAddress.Loopback, int.Parse(doors[i], CultureInfo.InvariantCulture));
            listener.Start();
            keeping.Add(KeepAsync(listener, doors[i + 1], cancellationToken));
        }

        ready(Ready);
        await Task.WhenAll(keeping);
    }

    private static async Task KeepAsync(TcpListener listener, string socket, CancellationToken ct)
    {
        using (listener)
        {
            while (true)
            {
                var client = await listener.AcceptSocketAsync(ct);
                _ = ServeAsync(client, socket, ct);
            }
        }
    }

    private static async Task ServeAsync(Socket client, string path, CancellationToken ct)
    {
        using (client)
        using (var outside = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified))
        {
            try
            {
                client.NoDelay = true;
                await outside.ConnectAsync(new UnixDomainSocketEndPoint(path), ct);
                await SocketPair.JoinAsync(client, outside, ct);
            }
            catch (SocketException)
            {
                // Either side left; closing both tells the other.
            }
        }
    }

    private static void Ignore(PosixSignalContext context) => context.Cancel = true;
}
