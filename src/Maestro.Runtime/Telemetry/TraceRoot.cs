using System.Diagnostics;

namespace Maestro.Runtime.Telemetry;

/// <summary>Payload of <c>trace.root</c>: the span a session of the run began with, for the session that takes the run up to link to.</summary>
/// <param name="Trace">The trace's id, in hexadecimal.</param>
/// <param name="Span">The span's id, in hexadecimal.</param>
internal sealed record TraceRoot(string Trace, string Span)
{
    /// <summary>Type of the record.</summary>
    public const string Type = "trace.root";

    /// <summary>Of a span.</summary>
    public static TraceRoot Of(Activity span) => new(span.TraceId.ToHexString(), span.SpanId.ToHexString());

    /// <summary>The way to it.</summary>
    public ActivityLink Link() =>
        new(new(ActivityTraceId.CreateFromString(Trace), ActivitySpanId.CreateFromString(Span), ActivityTraceFlags.Recorded, isRemote: true));
}
