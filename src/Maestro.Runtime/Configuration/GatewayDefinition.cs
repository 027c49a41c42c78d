using Maestro.Runtime.Gateway.Pricing;

namespace Maestro.Runtime.Configuration;

/// <summary>What <c>gateway:</c> says.</summary>
/// <param name="Mode">Whether agents reach their models by way of it.</param>
/// <param name="Silence">How long a model may be silent.</param>
/// <param name="Prices">What models' tokens cost, by model.</param>
internal sealed record GatewayDefinition(GatewayMode Mode, TimeSpan Silence, IReadOnlyDictionary<string, ModelPrice> Prices);
