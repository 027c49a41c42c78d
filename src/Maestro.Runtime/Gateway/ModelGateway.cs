using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Maestro.Runtime.Gateway.Wire;
using Maestro.Runtime.Processes.Doors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Maestro.Runtime.Gateway;

/// <summary>
/// Stands on loopback between the agents of a run and their models. It starts with the first way that is opened. A request belongs to the
/// attempt whose key it carries; it goes to that attempt's endpoint, whatever it says of a host.
/// </summary>
/// <remarks>
/// A request is held whole, because it may have to be sent again, and an answer is read while it is handed on; so it is no case for a general
/// reverse proxy such as YARP, which does neither.
/// </remarks>
/// <param name="services">What exchanges work with.</param>
/// <param name="doors">Where sandboxes without a network find it; null where there are none.</param>
internal sealed class ModelGateway(GatewayServices services, DoorSet? doors = null) : IAsyncDisposable
{
    private const string Socket = "gateway";

    private readonly ConcurrentDictionary<string, Route> routes = new();
    private readonly SemaphoreSlim starting = new(1, 1);
    private WebApplication? server;

    /// <summary>Where it listens; null before the first way was opened.</summary>
    public Uri? Address { get; private set; }

    /// <summary>Opens a way.</summary>
    /// <param name="upstream">The model.</param>
    /// <param name="meter">Bears the calls.</param>
    /// <param name="ct">Ends the opening.</param>
    /// <returns>The way, to be closed, and what the agent is given.</returns>
    public async Task<(Route Route, ModelEndpoint Given)> OpenAsync(ModelEndpoint upstream, ICallMeter meter, CancellationToken ct)
    {
        if (!upstream.Address.IsAbsoluteUri || upstream.Address.Scheme is not ("http" or "https"))
            throw new ArgumentException($"A model's address must begin with http:// or https://, not '{upstream.Address}'.", nameof(upstream));
        var address = await StartedAsync(ct);
        var route = new Route { Upstream = services.Of(upstream), Meter = meter };
        routes[route.Token] = route;
        return (route, new(new(address, upstream.Address.AbsolutePath), route.Token));
    }

    /// <summary>Closes one: its key is good for nothing from now on, and its calls have ended when the task has.</summary>
    public ValueTask CloseAsync(Route route)
    {
        routes.TryRemove(route.Token, out _);
        return route.DisposeAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var route in routes.Values)
            await CloseAsync(route);
        if (server is not null)
            await server.DisposeAsync();
        services.Upstream.Dispose();
        starting.Dispose();
    }

    private async Task<Uri> StartedAsync(CancellationToken ct)
    {
        await starting.WaitAsync(ct);
        try
        {
            if (Address is not null)
                return Address;
            // Empty: no settings file of the folder it is started in, no variables, no console of its own.
            var builder = WebApplication.CreateEmptyBuilder(new());
            builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
            builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
            {
                kestrel.Listen(IPAddress.Loopback, 0);
                if (doors is not null)
                    kestrel.ListenUnixSocket(Path.Combine(doors.Folder, Socket));
                kestrel.AddServerHeader = false;
                // Prompts are long, and agents and models take their time; what bounds them is elsewhere.
                kestrel.Limits.MaxRequestBodySize = null;
                kestrel.Limits.MinRequestBodyDataRate = null;
                kestrel.Limits.MinResponseDataRate = null;
            });
            server = builder.Build();
            server.Run(AnswerAsync);
            await server.StartAsync(ct);
            services.Log.Info("the gateway listens at {Address}", Address = new(server.Urls.Single(url => !url.Contains("unix:", StringComparison.Ordinal))));
            // The same address inside of sandboxes.
            doors?.Add(new(Address.Port, Socket));
            return Address;
        }
        finally
        {
            starting.Release();
        }
    }

    private async Task AnswerAsync(HttpContext http)
    {
        if (RouteOf(http.Request) is not { } route || !route.Enter())
        {
            await Refusal.Stranger.WriteAsync(http.Response, ModelCall.Of(http.Request).Protocol, http.RequestAborted);
            return;
        }

        try
        {
            await new Exchange(http, route, services).CarryAsync();
        }
        finally
        {
            route.Leave();
        }
    }

    // Where clients put their keys: Anthropic and most others, Anthropic, Gemini, Azure.
    private Route? RouteOf(HttpRequest request)
    {
        var said = request.Headers.Authorization.ToString();
        if (said.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
            said = said["Bearer ".Length..];
        foreach (var key in new[] { said, request.Headers["x-api-key"].ToString(), request.Headers["x-goog-api-key"].ToString(), request.Headers["api-key"].ToString(), request.Query["key"].ToString() })
        {
            if (key.Length > 0 && routes.TryGetValue(key, out var route))
                return route;
        }

        return null;
    }
}
