namespace Maestro.Runtime.Checkpoints.Risks.Guard;

/// <summary>What the journal says of something risky about to be done.</summary>
/// <param name="Place">Where in the run: a gate, an attempt, an integration.</param>
/// <param name="Command">The command line, or null when it is about changes.</param>
/// <param name="Risks">Why it is risky.</param>
/// <param name="Checkpoint">The checkpoint that holds what was there before.</param>
/// <param name="Tree">The tree that holds.</param>
internal sealed record RiskRecord(string Place, string? Command, IReadOnlyList<Risk> Risks, string Checkpoint, string Tree)
{
    /// <summary>Record type.</summary>
    public const string Detected = "risk.detected";

    /// <summary>The kinds, for a label or a line.</summary>
    public static string Kinds(IEnumerable<Risk> risks) => string.Join(", ", risks.Select(r => r.Kind.ToString().ToLowerInvariant()).Distinct());
}
