using Maestro.Runtime.Gateway.Pricing;
using Maestro.Runtime.Gateway.Upstreams;
using NLog;

namespace Maestro.Runtime.Gateway;

/// <summary>What every exchange works with.</summary>
/// <param name="Upstream">Calls models.</param>
/// <param name="Prices">What their tokens cost, by model.</param>
/// <param name="Silence">How long a model may be silent.</param>
/// <param name="Scrub">Takes credentials out.</param>
/// <param name="Clock">The clock.</param>
/// <param name="Log">The operational log.</param>
internal sealed record GatewayServices(
    Upstream Upstream, IReadOnlyDictionary<string, ModelPrice> Prices, TimeSpan Silence, BodyScrub Scrub, TimeProvider Clock, Logger Log)
{
    /// <summary>An endpoint that stands in for every model, such as to try an agent out; null for the models themselves.</summary>
    public ModelEndpoint? Instead { get; init; }

    /// <summary>The model to call when an agent asks for one.</summary>
    public ModelEndpoint Of(ModelEndpoint asked) => Instead is null
        ? asked
        : new(new(Instead.Address, asked.Address.AbsolutePath), Instead.Key);

    /// <summary>What a call used, as limits count.</summary>
    public Usage UsageOf(Answer answer) => new()
    {
        ApiCalls = 1,
        Tokens = answer.Used.Total,
        CostUsd = answer.Used.Total == 0 ? 0 : answer.Model is { } model && Prices.TryGetValue(model, out var price) ? price.Of(answer.Used) : null,
    };
}
