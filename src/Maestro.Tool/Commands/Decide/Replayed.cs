namespace Maestro.Tool.Commands.Decide;

/// <summary>A question that was asked twice.</summary>
/// <param name="Old">What the run decided; null when it ended before it did.</param>
/// <param name="New">What the other strategy decides.</param>
internal sealed record Replayed(Decision? Old, Decision New)
{
    /// <summary>Whether both choose the same, and for an order, order the same.</summary>
    public bool Same => Old is not null && Old.Choice == New.Choice && Old.Ranking.SequenceEqual(New.Ranking);
}
