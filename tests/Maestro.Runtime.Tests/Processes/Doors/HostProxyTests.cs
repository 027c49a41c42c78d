using System.Net;
using System.Net.Sockets;
using System.Text;
using Maestro.Runtime.Processes.Doors;
using NLog;

namespace Maestro.Runtime.Tests.Processes.Doors;

/// <summary>Through the doors one gets to hosts that were named, and to no other.</summary>
[Platform("Linux")]
public sealed class HostProxyTests
{
    private readonly CancellationTokenSource ending = new();
    private TcpListener host = null!;
    private DoorSet doors = null!;
    private HostProxy proxy = null!;
    private int door;

    [OneTimeSetUp]
    public async Task Open()
    {
        host = new(IPAddress.Loopback, 0);
        host.Start();
        doors = new("");
        proxy = HostProxy.Open([AllowedHost.Parse($"127.0.0.1:{Port}")!], doors, LogManager.CreateNullLogger());
        var ready = new TaskCompletionSource();
        door = FreePort();
        _ = DoorKeeper.KeepAsync([$"{door}", Path.Combine(doors.Folder, doors.All.Single().Socket)], _ => ready.SetResult(), ending.Token);
        await ready.Task;
    }

    [OneTimeTearDown]
    public void Close()
    {
        ending.Cancel();
        proxy.Dispose();
        doors.Dispose();
        host.Dispose();
        ending.Dispose();
    }

    private int Port => ((IPEndPoint)host.LocalEndpoint).Port;

    [Test]
    public async Task Connect_ToANamedHost_CarriesBothWaysToTheEnd()
    {
        var (client, answer) = await AskAsync($"CONNECT 127.0.0.1:{Port} HTTP/1.1\r\nHost: it\r\n\r\n");
        using (client)
        using (var server = await host.AcceptSocketAsync())
        {
            await client.SendAsync("there"u8.ToArray());
            client.Shutdown(SocketShutdown.Send);
            var there = await AllAsync(server);
            await server.SendAsync("and back"u8.ToArray());
            server.Shutdown(SocketShutdown.Send);
            Assert.That((answer, there, await AllAsync(client)), Is.EqualTo(("HTTP/1.1 200 Connection Established\r\n\r\n", "there", "and back")));
        }
    }

    [TestCase("CONNECT 127.0.0.1:1 HTTP/1.1", "403 Forbidden", TestName = "Connect_ToAnotherPort_IsRefused")]
    [TestCase("CONNECT elsewhere.example:443 HTTP/1.1", "403 Forbidden", TestName = "Connect_ToAnotherHost_IsRefused")]
    [TestCase("GET http://127.0.0.1/ HTTP/1.1", "405 Method Not Allowed", TestName = "Get_InTheClear_IsRefused")]
    [TestCase("CONNECT nonsense HTTP/1.1", "405 Method Not Allowed", TestName = "Connect_ToNoTarget_IsRefused")]
    public async Task Connect(string line, string status)
    {
        var (client, answer) = await AskAsync(line + "\r\n\r\n");
        using (client)
            Assert.That(answer, Is.EqualTo($"HTTP/1.1 {status}\r\n\r\n"));
    }

    [TestCase("a.example", "a.example", 443, true)]
    [TestCase("a.example", "A.Example", 443, true)]
    [TestCase("a.example", "b.a.example", 443, false)]
    [TestCase("a.example", "a.example", 80, false)]
    [TestCase("*.a.example", "b.a.example", 443, true)]
    [TestCase("*.a.example", "a.example", 443, false)]
    [TestCase("*.a.example", "nota.example", 443, false)]
    [TestCase("a.example:8443", "a.example", 8443, true)]
    public void AllowedHost_IsWhatItSays(string said, string host, int port, bool allowed) => Assert.That(AllowedHost.Parse(said)!.Is(host, port), Is.EqualTo(allowed));

    [TestCase("")]
    [TestCase("a.example:")]
    [TestCase("a.example:0")]
    [TestCase("a.example:70000")]
    [TestCase("https://a.example")]
    [TestCase("a b")]
    [TestCase("*")]
    public void AllowedHost_WhatIsNone_IsNotTaken(string said) => Assert.That(AllowedHost.Parse(said), Is.Null);

    private async Task<(Socket Client, string Answer)> AskAsync(string head)
    {
        var client = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await client.ConnectAsync(IPAddress.Loopback, door);
        await client.SendAsync(Encoding.ASCII.GetBytes(head));
        var answer = new StringBuilder();
        var one = new byte[1];
        while (!answer.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await client.ReceiveAsync(one) == 1)
            answer.Append((char)one[0]);
        return (client, answer.ToString());
    }

    private static async Task<string> AllAsync(Socket socket)
    {
        var all = new StringBuilder();
        var buffer = new byte[100];
        for (int read; (read = await socket.ReceiveAsync(buffer)) > 0;)
            all.Append(Encoding.ASCII.GetString(buffer, 0, read));
        return all.ToString();
    }

    private static int FreePort()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        return ((IPEndPoint)free.LocalEndpoint).Port;
    }
}
