using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace Maestro.Runtime.Telemetry;

/// <summary>Which trace a run is: always the same, whichever process carries it out.</summary>
internal static class TraceIdentity
{
    /// <summary>The trace of a run.</summary>
    /// <param name="run">The run's id.</param>
    public static ActivityTraceId Of(string run) =>
        ActivityTraceId.CreateFromBytes(SHA256.HashData(Encoding.UTF8.GetBytes($"maestro run {run}")).AsSpan(0, 16));

    /// <summary>What the root span starts from: the trace, and nobody above it in it.</summary>
    public static ActivityContext Root(string run) => new(Of(run), default, ActivityTraceFlags.Recorded);
}
