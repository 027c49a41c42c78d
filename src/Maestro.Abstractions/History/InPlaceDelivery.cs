namespace Maestro;

/// <summary>What a run put into the user's own files, which is done only where <c>deliver: in-place</c> asks for it.</summary>
/// <param name="Written">Paths that now hold the result, read again to be sure.</param>
/// <param name="Kept">Paths that were left as the user has them.</param>
public sealed record InPlaceDelivery(IReadOnlyList<string> Written, IReadOnlyList<KeptPath> Kept);
