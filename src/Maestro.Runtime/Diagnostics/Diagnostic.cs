namespace Maestro.Runtime.Diagnostics;

/// <summary>An error as one user met it: where, what, and what to do.</summary>
internal sealed record Diagnostic(string Id, string Message, string Fix, SourceSpot? Spot)
{
    /// <summary>In the form compilers use, so that editors jump to it.</summary>
    public override string ToString() => Line("error");

    /// <summary>The same of what can be borne: said, and gone on with.</summary>
    public string Warning => Line("warning");

    private string Line(string severity) => $"{(Spot is null ? "maestro" : Spot)}: {severity} {Id}: {Message}";
}
