namespace Maestro.Runtime.Limits;

/// <summary>What a node used in earlier sittings of the same run.</summary>
/// <param name="Time">How long it took.</param>
/// <param name="Usage">What was used; unknown stays unknown.</param>
/// <param name="AtLeast">What is counted where that is unknown.</param>
internal sealed record Spent(TimeSpan Time, Usage Usage, Usage AtLeast)
{
    /// <summary>Nothing yet.</summary>
    internal static Spent Nothing { get; } = new(TimeSpan.Zero, Usage.None, Usage.None);
}
