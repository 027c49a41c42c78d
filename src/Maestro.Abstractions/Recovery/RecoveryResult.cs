namespace Maestro;

/// <summary>What a recovery strategy did.</summary>
public sealed record RecoveryResult
{
    private RecoveryResult(bool acted, string what) => (Acted, What) = (acted, what);

    /// <summary>True when something was done and the check is worth running again.</summary>
    public bool Acted { get; }

    /// <summary>What was done, or why nothing was, in a sentence.</summary>
    public string What { get; }

    /// <summary>Something was done; run the check again.</summary>
    /// <param name="what">What was done.</param>
    public static RecoveryResult Changed(string what) => new(true, what);

    /// <summary>This strategy has nothing (more) to offer; the next rung is tried.</summary>
    /// <param name="why">Why not.</param>
    public static RecoveryResult GiveUp(string why) => new(false, why);
}
