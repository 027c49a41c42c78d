using System.Text;
using System.Text.Json;
using Maestro.Plugins.Gates.Audit.Reports;

namespace Maestro.Plugins.Gates.Audit;

/// <summary>Finds out which tool wrote an output, and reads it.</summary>
internal static class AuditOutput
{
    private static readonly IAuditFormat[] Formats = [new DotNetList(), new NpmAudit(), new PipAudit(), new CargoAudit(), new GoVulnCheck()];

    /// <summary>What it says; null when it is the JSON of no tool that is known.</summary>
    public static AuditReport? Read(string output)
    {
        var values = Values(output);
        return values is null ? null : Formats.Select(f => f.Read(values)).FirstOrDefault(r => r is not null);
    }

    // Several values one after the other, and maybe words of a launcher before them. Half a value is none: it may lack what was found.
    private static List<JsonElement>? Values(string output)
    {
        var start = output.StartsWith('{') ? 0 : output.IndexOf("\n{", StringComparison.Ordinal) + 1;
        if (start == 0 && !output.StartsWith('{'))
            return null;
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(output[start..]), new() { AllowMultipleValues = true, CommentHandling = JsonCommentHandling.Skip });
        var values = new List<JsonElement>();
        try
        {
            while (reader.Read())
                values.Add(JsonElement.ParseValue(ref reader));
        }
        catch (JsonException)
        {
            return null;
        }

        return values;
    }
}
