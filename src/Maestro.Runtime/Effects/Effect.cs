using Maestro.Runtime.Limits;

namespace Maestro.Runtime.Effects;

/// <summary>Something the run is about to do.</summary>
/// <param name="Kind">What sort.</param>
/// <param name="Key">Names it for ever: the same key is never performed again once it is completed.</param>
/// <param name="Within">The budget node it counts in; null for the run.</param>
/// <param name="AtMost">Its worst case, held until it is settled; null for what is not metered.</param>
internal sealed record Effect(EffectKind Kind, string Key, Budget? Within = null, Usage? AtMost = null);
