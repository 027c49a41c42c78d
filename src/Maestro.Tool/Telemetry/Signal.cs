namespace Maestro.Tool.Telemetry;

/// <summary>A sort of telemetry that is exported on its own; its name is part of the variables' names.</summary>
internal enum Signal
{
    /// <summary>Spans.</summary>
    Traces,

    /// <summary>Metrics.</summary>
    Metrics,
}
