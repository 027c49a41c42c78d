namespace Maestro.Runtime.Telemetry;

/// <summary>Who carries spans and metrics away. The runtime makes them; whether and where they go is for the host to say.</summary>
internal interface ITelemetryExport
{
    /// <summary>Sends what is left. Called once, when the run has ended.</summary>
    /// <param name="longest">Not later than this it returns, whatever became of it.</param>
    /// <returns>What kept anything from being sent, now or earlier, in a sentence; null when nothing did.</returns>
    Task<string?> FinishAsync(TimeSpan longest);
}
