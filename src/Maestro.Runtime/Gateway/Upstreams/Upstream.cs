using System.Net;
using System.Net.Http.Headers;

namespace Maestro.Runtime.Gateway.Upstreams;

/// <summary>The endpoints of models, as they are called: with patience where one puts a call off.</summary>
/// <param name="clock">The clock.</param>
internal sealed class Upstream(TimeProvider clock) : IDisposable
{
    private const int MostTries = 6;
    private const HttpStatusCode Overloaded = (HttpStatusCode)529;

    // Longer than this is for the agent to know, and for whoever recovers from its failure.
    private static readonly TimeSpan MostPatience = TimeSpan.FromMinutes(2);

    private readonly Dictionary<ModelEndpoint, Backoff> backoffs = [];
    private readonly HttpMessageInvoker client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ActivityHeadersPropagator = null,
        ConnectTimeout = TimeSpan.FromSeconds(30),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    });

    /// <summary>Calls one.</summary>
    /// <param name="endpoint">The model.</param>
    /// <param name="request">Makes the request, anew for each try.</param>
    /// <param name="putOff">Told when it is put off, and for how long.</param>
    /// <param name="patience">How long it may be silent.</param>
    /// <param name="ct">Ends it; also when that is over.</param>
    /// <returns>Its answer, of which the head has come; also one that puts the call off, when that is for long or was so too often.</returns>
    public async Task<HttpResponseMessage> SendAsync(ModelEndpoint endpoint, Func<HttpRequestMessage> request, Action<HttpStatusCode, TimeSpan> putOff, Patience patience, CancellationToken ct)
    {
        var backoff = BackoffOf(endpoint);
        for (var tries = 1; ; tries++)
        {
            var setOut = await backoff.TurnAsync(ct);
            using var message = request();
            patience.Begin();
            var response = await client.SendAsync(message, ct);
            if (response.StatusCode is not (HttpStatusCode.TooManyRequests or Overloaded))
            {
                backoff.Passed();
                return response;
            }

            var asked = Asked(response.Headers.RetryAfter);
            if (tries == MostTries || asked > MostPatience || backoff.GaveUp)
            {
                // Agents have patience of their own; multiplied by ours it would be endless.
                backoff.GiveUp();
                return response;
            }

            patience.Rest();
            putOff(response.StatusCode, backoff.PutOff(setOut, asked));
            response.Dispose();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private TimeSpan? Asked(RetryConditionHeaderValue? after) =>
        after?.Delta ?? (after?.Date is { } date && date > clock.GetUtcNow() ? date - clock.GetUtcNow() : null);

    private Backoff BackoffOf(ModelEndpoint endpoint)
    {
        lock (backoffs)
        {
            if (!backoffs.TryGetValue(endpoint, out var backoff))
                backoffs[endpoint] = backoff = new(clock);
            return backoff;
        }
    }
}
