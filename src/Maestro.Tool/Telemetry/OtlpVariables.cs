using System.Globalization;
using OpenTelemetry.Exporter;

namespace Maestro.Tool.Telemetry;

/// <summary>
/// The <c>OTEL_*</c> variables that the SDK does not read by itself: whether there is to be an exporter at all, and what holds for one
/// signal alone. All others, such as <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>, <c>OTEL_BSP_*</c> and <c>OTEL_TRACES_SAMPLER</c>, it does read.
/// </summary>
/// <param name="read">Reads a variable; null when it is not set.</param>
internal sealed class OtlpVariables(Func<string, string?> read)
{
    /// <summary>Of this process.</summary>
    public static OtlpVariables OfThisProcess { get; } = new(Environment.GetEnvironmentVariable);

    /// <summary>Whether a signal is to be exported: somebody said where to, or asked for <c>otlp</c> by name.</summary>
    public bool Wants(Signal signal) => !IsTrue("OTEL_SDK_DISABLED") && Text($"OTEL_{Name(signal)}_EXPORTER") switch
    {
        null => Text("OTEL_EXPORTER_OTLP_ENDPOINT") is not null || Text(Own(signal, "ENDPOINT")) is not null,
        var exporter => exporter.Equals("otlp", StringComparison.OrdinalIgnoreCase),
    };

    /// <summary>Lets what is said of one signal go before what is said of all.</summary>
    public void Apply(Signal signal, OtlpExporterOptions options)
    {
        switch (Text(Own(signal, "PROTOCOL")))
        {
            case "grpc":
#pragma warning disable CS0618 // The SDK's own word for it; another does not exist.
                options.Protocol = OtlpExportProtocol.Grpc;
#pragma warning restore CS0618
                break;
            case "http/protobuf":
                options.Protocol = OtlpExportProtocol.HttpProtobuf;
                break;
        }
        // An endpoint of one signal is taken as it is: no path is put behind it.
        if (Uri.TryCreate(Text(Own(signal, "ENDPOINT")), UriKind.Absolute, out var endpoint))
            options.Endpoint = endpoint;
        if (Text(Own(signal, "HEADERS")) is { } headers)
            options.Headers = headers;
        if (int.TryParse(Text(Own(signal, "TIMEOUT")), NumberStyles.None, CultureInfo.InvariantCulture, out var timeout))
            options.TimeoutMilliseconds = timeout;
    }

    private static string Own(Signal signal, string what) => $"OTEL_EXPORTER_OTLP_{Name(signal)}_{what}";

    private static string Name(Signal signal) => signal == Signal.Traces ? "TRACES" : "METRICS";

    private bool IsTrue(string name) => "true".Equals(Text(name), StringComparison.OrdinalIgnoreCase);

    // Empty is as good as not set, says the specification.
    private string? Text(string name) => read(name) is { } text && text.Trim() is { Length: > 0 } trimmed ? trimmed : null;
}
