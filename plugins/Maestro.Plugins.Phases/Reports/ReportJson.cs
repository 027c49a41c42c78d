using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Maestro.Plugins.Phases.Reports.Model;

namespace Maestro.Plugins.Phases.Reports;

/// <summary>The report for programs: the model as it is, by the schema in <c>docs/report.schema.json</c>.</summary>
internal static class ReportJson
{
    /// <summary>How it is written. Nothing is left out, so that what a program asks for is there.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
    };

    public static JsonElement Of(ReportModel model) => JsonSerializer.SerializeToElement(model, Options);
}
