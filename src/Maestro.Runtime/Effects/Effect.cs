namespace Maestro.Runtime.Effects;

/// <summary>Something the run is about to do.</summary>
/// <param name="Kind">What sort.</param>
/// <param name="Key">Names it for ever: the same key is never performed again once it is completed.</param>
/// <param name="Tokens">Worst case of tokens, held until it is settled.</param>
/// <param name="ApiCalls">Worst case of calls, held until it is settled.</param>
internal sealed record Effect(EffectKind Kind, string Key, long Tokens = 0, long ApiCalls = 0);
