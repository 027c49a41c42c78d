namespace Maestro.Runtime.Diagnostics;

/// <summary>One kind of error a user can meet.</summary>
/// <param name="Id">Stable, never reused.</param>
/// <param name="Title">What it is, in a few words.</param>
/// <param name="Why">Why it is an error.</param>
/// <param name="Fix">What usually mends it.</param>
internal sealed record Descriptor(string Id, string Title, string Why, string Fix)
{
    /// <summary>An instance of this error.</summary>
    /// <param name="message">One plain sentence: what is wrong here.</param>
    /// <param name="spot">Where; null when it is nowhere in a file.</param>
    /// <param name="fix">What mends it here, when that can be said better than in general.</param>
    public Diagnostic At(string message, SourceSpot? spot = null, string? fix = null) => new(Id, message, fix ?? Fix, spot);
}
