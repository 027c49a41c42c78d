namespace Maestro.Runtime.Plugins;

/// <summary>What DataAnnotations on an option say that can be told without running them.</summary>
/// <param name="Required">An empty text is none.</param>
/// <param name="Least">The least number.</param>
/// <param name="Most">The greatest number.</param>
/// <param name="Shortest">The least length of a text, list or mapping.</param>
/// <param name="Longest">The greatest length.</param>
/// <param name="Pattern">A regular expression that a text, if there is any, matches as a whole.</param>
internal sealed record OptionBounds(
    bool Required = false, double? Least = null, double? Most = null, int? Shortest = null, int? Longest = null, string? Pattern = null)
{
    /// <summary>No bounds.</summary>
    public static OptionBounds None { get; } = new();
}
