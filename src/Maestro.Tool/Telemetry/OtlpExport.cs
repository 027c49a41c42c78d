using Maestro.Runtime.Telemetry;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Maestro.Tool.Telemetry;

/// <summary>Sends spans and metrics by OTLP as the <c>OTEL_*</c> variables say. Made only where they ask for it.</summary>
internal sealed class OtlpExport : ITelemetryExport
{
    private readonly OtlpVariables variables;
    private readonly TracerProvider? traces;
    private readonly MeterProvider? metrics;
    private string? problem;

    private OtlpExport(OtlpVariables variables)
    {
        this.variables = variables;
        if (variables.Wants(Signal.Traces))
            traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(Resource()).AddSource(RunTelemetry.Name)
                .AddOtlpExporter(options => Configure(Signal.Traces, options)).Build();
        if (variables.Wants(Signal.Metrics))
            metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(Resource()).AddMeter(RunTelemetry.Name)
                .AddOtlpExporter(options => Configure(Signal.Metrics, options)).Build();
    }

    /// <summary>What a run is told of by; null when the variables ask for nothing, and then nothing is loaded or made.</summary>
    public static RunTelemetry? Telemetry()
    {
        var variables = OtlpVariables.OfThisProcess;
        return variables.Wants(Signal.Traces) || variables.Wants(Signal.Metrics) ? Make(variables) : null;
    }

    /// <inheritdoc/>
    public async Task<string?> FinishAsync(TimeSpan longest)
    {
        // The providers keep to the time by themselves, mostly; a thread that hangs in a connection is left behind.
        var milliseconds = (int)longest.TotalMilliseconds;
        var both = Task.WhenAll(Task.Run(() => traces?.Shutdown(milliseconds)), Task.Run(() => metrics?.Shutdown(milliseconds)));
        try
        {
            await both.WaitAsync(longest);
        }
        catch (TimeoutException)
        {
            return problem ?? $"the collector took longer than {milliseconds} ms";
        }
        return problem;
    }

    // A method of its own, so that nothing of the SDK is loaded before it is called.
    private static RunTelemetry Make(OtlpVariables variables) => new(new OtlpExport(variables), ToolVersion.Text);

    // What comes later goes before: the variables have the last word.
    private static ResourceBuilder Resource() => ResourceBuilder.CreateEmpty()
        .AddTelemetrySdk().AddService("maestro", serviceVersion: ToolVersion.Text).AddEnvironmentVariableDetector();

    private void Configure(Signal signal, OtlpExporterOptions options)
    {
        variables.Apply(signal, options);
        var make = options.HttpClientFactory;
        options.HttpClientFactory = () => new(new ExportWatch(make(), what => Interlocked.CompareExchange(ref problem, what, null)));
    }
}
