using System.Net.Http.Headers;
using System.Text;
using Maestro.Runtime.Conformance.Models;
using Maestro.Runtime.Conformance.Models.Exchange;
using Maestro.Runtime.Gateway;
using Maestro.Runtime.Gateway.Pricing;
using Maestro.Runtime.Tests.Conformance.Models;
using NLog;

namespace Maestro.Runtime.Tests.Gateway;

/// <summary>A scripted model, the gateway before it, and an agent's way through.</summary>
internal sealed class Way : IAsyncDisposable
{
    public const string Key = "sk-the-real-key-0123456789";

    private readonly HttpClient http = new();
    private readonly ModelGateway gateway;
    private readonly Route route;

    private Way(ScriptedModel model, ModelGateway gateway, Route route, ModelEndpoint given, OpenCalls calls)
    {
        this.gateway = gateway;
        this.route = route;
        Model = model;
        Given = given;
        Calls = calls;
        http.BaseAddress = given.Address;
    }

    public ScriptedModel Model { get; }

    public ModelEndpoint Given { get; }

    public OpenCalls Calls { get; }

    public static async Task<Way> OpenAsync(
        Func<ModelRequest, ModelAnswer> script, OpenCalls? calls = null, TimeProvider? clock = null, TimeSpan? silence = null, string[]? secrets = null,
        IReadOnlyDictionary<string, ModelPrice>? prices = null, string key = Key, string prefix = "")
    {
        var model = await ScriptedModel.StartAsync(script, default);
        clock ??= TimeProvider.System;
        var gateway = new ModelGateway(new(
            new(clock), prices ?? new Dictionary<string, ModelPrice>(), silence ?? TimeSpan.FromMinutes(5), new(secrets ?? []), clock, LogManager.CreateNullLogger()));
        calls ??= new();
        var (route, given) = await gateway.OpenAsync(new(new(model.Address, prefix), key), calls, default);
        return new(model, gateway, route, given, calls);
    }

    /// <summary>Asks as a client of the protocol does.</summary>
    public Task<HttpResponseMessage> AskAsync(ModelProtocol protocol = ModelProtocol.AnthropicMessages, bool streaming = false, string? key = null, string? body = null, CancellationToken ct = default)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Asked.Path(protocol, streaming))
        {
            Content = new StringContent(body ?? Asked.Body(protocol, streaming), Encoding.UTF8, "application/json"),
        };
        key ??= Given.Key;
        if (protocol == ModelProtocol.AnthropicMessages)
            request.Headers.Add("x-api-key", key);
        else if (protocol == ModelProtocol.Gemini)
            request.Headers.Add("x-goog-api-key", key);
        else
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
    }

    public Task CloseAsync() => gateway.CloseAsync(route).AsTask();

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await gateway.DisposeAsync();
        await Model.DisposeAsync();
    }
}
