namespace Maestro.Runtime.Deliveries.InPlace;

/// <summary>What one path held when it was decided to write it, and what it shall hold. The bytes of both are in the vault.</summary>
/// <param name="Path">Relative to the repository's root, with forward slashes.</param>
/// <param name="Before">What it held; if it holds anything else by the time it is written, it is left alone.</param>
/// <param name="After">What it shall hold.</param>
internal sealed record InPlaceChange(string Path, PathState Before, PathState After)
{
    /// <summary>The change that takes this one back.</summary>
    public InPlaceChange Reverse() => new(Path, After, Before);
}
