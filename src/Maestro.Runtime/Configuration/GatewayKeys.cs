using Maestro.Runtime.Configuration.Shapes;

namespace Maestro.Runtime.Configuration;

/// <summary>The keys of <c>gateway:</c> and of a price.</summary>
internal static class GatewayKeys
{
    private const decimal Most = 1_000_000;

    public static readonly YamlKey<ChoiceShape<GatewayMode>> Mode = new("mode", "auto: agents whose key is known reach their models by way of Maestro, which counts and bounds their calls and keeps the key. required: an agent that used a model past it has failed. off: never.", new(GatewayMode.Auto));
    public static readonly YamlKey<WholeShape> Silence = new("silence_seconds", "Seconds a model may be silent in the middle of a call before the call is given up.", new(1, 3600, Otherwise: 300));

    public static readonly YamlKey<AmountShape> Input = new("input", "Dollars for a million tokens read.", new(Most)) { Required = true };
    public static readonly YamlKey<AmountShape> Cached = new("cached", "Dollars for a million tokens read from a cache; as input when not given.", new(Most));
    public static readonly YamlKey<AmountShape> CacheWritten = new("cache_written", "Dollars for a million tokens read and put into a cache; as input when not given.", new(Most));
    public static readonly YamlKey<AmountShape> Output = new("output", "Dollars for a million tokens written.", new(Most)) { Required = true };
    public static readonly MapShape Price = new(Input, Cached, CacheWritten, Output);

    public static readonly YamlKey<MapShape> Prices = new("prices", "What models cost, by the name that agents ask for them by. A model that is not here costs an unknown amount.", new() { Others = Price });
    public static readonly MapShape Shape = new(Mode, Silence, Prices);
}
