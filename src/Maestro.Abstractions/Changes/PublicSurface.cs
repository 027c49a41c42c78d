namespace Maestro;

/// <summary>What changed C# files declare for others to use.</summary>
/// <param name="Before">As the run found them.</param>
/// <param name="After">As they are now.</param>
/// <param name="Unread">Changed C# files that could not be parsed on one side or the other.</param>
public sealed record PublicSurface(IReadOnlyList<PublicSymbol> Before, IReadOnlyList<PublicSymbol> After, IReadOnlyList<string> Unread);
