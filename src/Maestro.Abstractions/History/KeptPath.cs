namespace Maestro;

/// <summary>A path whose bytes are the user's, although the result has others.</summary>
/// <param name="Path">Relative to the repository's root.</param>
/// <param name="Why">Why, in words for the user.</param>
public sealed record KeptPath(string Path, string Why);
