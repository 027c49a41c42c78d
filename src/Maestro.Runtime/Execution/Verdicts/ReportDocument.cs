using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Maestro.Runtime.Fingerprints;

namespace Maestro.Runtime.Execution.Verdicts;

/// <summary>What <c>report.json</c> holds: how the run ended, which is the runtime's word, and the report as the reporter tells it.</summary>
/// <param name="Version">Version of this form; raised when a program that reads it would have to change.</param>
/// <param name="Run">The run's id.</param>
/// <param name="Verdict">How it stands by its evidence.</param>
/// <param name="Delivery">What was handed over, or null.</param>
/// <param name="Changes">What of the user's repository changed meanwhile, and not by what was delivered.</param>
/// <param name="Report">The report as data; null where the reporter makes none.</param>
internal sealed record ReportDocument(int Version, string Run, RunVerdict Verdict, Delivery? Delivery, IReadOnlyList<Change> Changes, JsonElement? Report)
{
    /// <summary>The version written today.</summary>
    public const int Present = 1;

    /// <summary>How it is written: snake case and words as in journals, but nothing left out, so that what a program asks for is there.</summary>
    internal static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
    };

    /// <summary>As text; what is not ASCII is escaped, so that nothing in it can disturb who prints it.</summary>
    public static string Write(ReportDocument document) => JsonSerializer.Serialize(document, Options);
}
