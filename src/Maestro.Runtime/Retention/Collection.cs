namespace Maestro.Runtime.Retention;

/// <summary>What a cleaning came to.</summary>
/// <param name="Runs">Every run, latest first.</param>
/// <param name="BytesBefore">What everything took before.</param>
/// <param name="BytesAfter">What it takes now; the same when nothing was to be done.</param>
internal sealed record Collection(IReadOnlyList<KeptRun> Runs, long BytesBefore, long BytesAfter);
