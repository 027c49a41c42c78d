using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Maestro.Runtime.Telemetry;

namespace Maestro.Runtime.Tests.Telemetry;

/// <summary>One session's telemetry, listened to in this process. What other tests make is not heard.</summary>
internal sealed class Listened : ITelemetryExport, IDisposable
{
    private readonly ActivityListener spans;
    private readonly MeterListener metrics;

    internal Listened()
    {
        Telemetry = new(this, "test");
        spans = new()
        {
            ShouldListenTo = source => ReferenceEquals(source, Telemetry.Source),
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Spans.Enqueue,
        };
        ActivitySource.AddActivityListener(spans);
        metrics = new() { InstrumentPublished = (instrument, listener) => Listen(instrument, listener) };
        metrics.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Measured.Enqueue(Of(instrument, value, tags)));
        metrics.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Measured.Enqueue(Of(instrument, value, tags)));
        metrics.Start();
    }

    internal RunTelemetry Telemetry { get; }

    /// <summary>The spans that ended, in that order.</summary>
    internal ConcurrentQueue<Activity> Spans { get; } = new();

    /// <summary>What was counted and measured.</summary>
    internal ConcurrentQueue<Measured> Measured { get; } = new();

    /// <summary>What the export is to say at the end.</summary>
    internal string? Problem { get; set; }

    internal Activity Span(string name) => Spans.Single(span => span.DisplayName == name);

    internal Activity? Parent(Activity span) => Spans.SingleOrDefault(other => other.SpanId == span.ParentSpanId);

    internal double Sum(string metric, params string[] tags) =>
        Measured.Where(m => m.Name == metric && tags.All(m.Tags.Contains)).Sum(m => m.Value);

    Task<string?> ITelemetryExport.FinishAsync(TimeSpan longest)
    {
        metrics.RecordObservableInstruments();
        return Task.FromResult(Problem);
    }

    public void Dispose()
    {
        spans.Dispose();
        metrics.Dispose();
        Telemetry.Dispose();
    }

    private void Listen(Instrument instrument, MeterListener listener)
    {
        if (ReferenceEquals(instrument.Meter, Telemetry.Meter))
            listener.EnableMeasurementEvents(instrument);
    }

    private static Measured Of(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        new(instrument.Name, value, [.. tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}")]);
}
