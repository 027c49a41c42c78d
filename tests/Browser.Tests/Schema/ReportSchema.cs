using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Maestro.Plugins.Phases.Reports;
using Maestro.Plugins.Phases.Reports.Model;
using Maestro.Runtime.Execution.Verdicts;

namespace Browser.Tests.Schema;

/// <summary>The schema as the types have it: what the runtime writes, and in it what the bundled reporter does.</summary>
internal static class ReportSchema
{
    private static readonly JsonSchemaExporterOptions Exact = new() { TreatNullObliviousAsNonNullable = true };

    public static string Text
    {
        get
        {
            var schema = ReportDocument.Options.GetJsonSchemaAsNode(typeof(ReportDocument), Exact).AsObject();
            var report = ReportJson.Options.GetJsonSchemaAsNode(typeof(ReportModel), Exact).AsObject();
            report["type"] = new JsonArray("object", "null");
            Move(report, "#/properties/report");
            schema["properties"]!["report"] = report;
            schema["properties"]!["version"] = new JsonObject { ["const"] = ReportDocument.Present };
            // Laid on by the report command where people judged decisions since.
            schema["properties"]!["judged"] = ReportDocument.Options.GetJsonSchemaAsNode(typeof(JudgedCounts), Exact);
            var whole = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = "report.json of a Maestro run" };
            foreach (var (name, value) in schema.ToList())
            {
                schema.Remove(name);
                whole[name] = value;
            }
            return whole.ToJsonString(new() { WriteIndented = true, IndentSize = 1 }) + "\n";
        }
    }

    // Where a type comes again the exporter points at its first place, which is one level deeper in the whole.
    private static void Move(JsonNode node, string below)
    {
        if (node is JsonObject map && map["$ref"]?.GetValue<string>() is { } pointer)
            map["$ref"] = below + pointer[1..];
        foreach (var child in node is JsonObject parts ? parts.Select(p => p.Value).ToList() : node is JsonArray items ? [.. items] : [])
            if (child is JsonObject or JsonArray)
                Move(child, below);
    }

    private sealed record JudgedCounts(int Decisions, int Judged, int Appropriate);
}
