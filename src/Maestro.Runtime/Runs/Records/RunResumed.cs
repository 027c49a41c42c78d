namespace Maestro.Runtime.Runs.Records;

/// <summary>Payload of <c>run.resumed</c>.</summary>
/// <param name="Tool">The tool's version.</param>
/// <param name="Survivors">How many processes of the dead sitting were ended first.</param>
/// <param name="Limits">Limits of the run that were raised, by their keys; null for none.</param>
/// <param name="Reopened">Whether the run had come to its end, and what followed the planning is done again for what is left.</param>
internal sealed record RunResumed(string Tool, int Survivors, IReadOnlyDictionary<string, decimal>? Limits = null, bool Reopened = false)
{
    /// <summary>How programs are held from here on; null for runs from before that was written down.</summary>
    public RunContainment? Contained { get; init; }
}
