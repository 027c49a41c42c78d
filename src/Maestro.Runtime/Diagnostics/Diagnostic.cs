namespace Maestro.Runtime.Diagnostics;

/// <summary>An error as one user met it: where, what, and what to do.</summary>
internal sealed record Diagnostic(string Id, string Message, string Fix, SourceSpot? Spot)
{
    /// <summary>In the form compilers use, so that editors jump to it.</summary>
    public override string ToString() => $"{(Spot is null ? "maestro" : Spot)}: error {Id}: {Message}";
}
