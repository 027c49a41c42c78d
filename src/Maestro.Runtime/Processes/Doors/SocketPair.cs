using System.Net.Sockets;

namespace Maestro.Runtime.Processes.Doors;

/// <summary>Two connections that are one: what comes from either goes to the other.</summary>
internal static class SocketPair
{
    /// <summary>Joins them until both have said all, or one breaks.</summary>
    public static async Task JoinAsync(Socket one, Socket other, CancellationToken ct) => await Task.WhenAll(PassAsync(one, other, ct), PassAsync(other, one, ct));

    private static async Task PassAsync(Socket from, Socket to, CancellationToken ct)
    {
        var buffer = new byte[64 * 1024];
        for (int read; (read = await from.ReceiveAsync(buffer, ct)) > 0;)
        {
            for (var sent = 0; sent < read;)
                sent += await to.SendAsync(buffer.AsMemory(sent, read - sent), ct);
        }

        to.Shutdown(SocketShutdown.Send);
    }
}
