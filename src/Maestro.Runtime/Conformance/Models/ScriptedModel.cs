using System.Net;
using Maestro.Runtime.Conformance.Models.Exchange;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Maestro.Runtime.Conformance.Models;

/// <summary>
/// A model's endpoint on loopback whose answers a script gives, for real agent programs to talk to: in every protocol that they speak, with the faults that
/// real endpoints have.
/// </summary>
internal sealed class ScriptedModel : IAsyncDisposable
{
    private readonly ModelLog log = new();
    private readonly CancellationTokenSource closing = new();
    private readonly WebApplication server;

    private ScriptedModel(WebApplication server, Func<ModelRequest, ModelAnswer> script)
    {
        this.server = server;
        var answering = new Answering(script, log, closing.Token);
        server.Run(answering.AnswerAsync);
    }

    /// <summary>Where it listens. A program's base address is this, or this with <c>/v1</c>, or with any path before that.</summary>
    public Uri Address => new(server.Urls.Single());

    /// <summary>What was asked so far, in the order in which it came.</summary>
    public IReadOnlyList<ModelRequest> Requests => log.Requests;

    /// <summary>The sum of the usage of what was answered in whole.</summary>
    public ModelUsage Used => log.Used;

    /// <summary>Begins to listen, on a free port of this machine alone.</summary>
    /// <param name="script">Gives each answer. It is called by many requests at once.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    public static async Task<ScriptedModel> StartAsync(Func<ModelRequest, ModelAnswer> script, CancellationToken cancellationToken)
    {
        // Empty: others read settings from the environment and from the current folder, which is somebody's repository.
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(Listen);
        var model = new ScriptedModel(builder.Build(), script);
        await model.server.StartAsync(cancellationToken);
        return model;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await server.DisposeAsync();
        closing.Dispose();
    }

    private static void Listen(KestrelServerOptions options)
    {
        options.Listen(IPAddress.Loopback, 0);
        // Agents send all they have read, each time.
        options.Limits.MaxRequestBodySize = null;
    }
}
