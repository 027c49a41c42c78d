using System.Text.Json;
using Maestro.Runtime.Journal;

namespace Maestro.Runtime.LogIndex;

/// <summary>A record with what it is asked by.</summary>
/// <param name="Task">The task it is about, or null.</param>
/// <param name="Kind">Of a decision or failure its kind, of a gate its name, of a recovery the strategy; else null.</param>
/// <param name="Confidence">Of a decision; else null.</param>
/// <param name="Payload">Its JSON, with the result in it wherever that was kept.</param>
internal sealed record RecordRow(string? Task, string? Kind, double? Confidence, string Payload)
{
    /// <summary>Looks into a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="artifact">Reads results that were too large for it.</param>
    public static RecordRow Of(JournalRecord record, Func<string, byte[]?> artifact)
    {
        var payload = record.Payload;
        var json = payload.GetRawText();
        if (IsAskedBy(record.Type) && Text(payload, "artifact") is { } hash && artifact(hash) is { } kept)
        {
            json = $$"""{"result":{{System.Text.Encoding.UTF8.GetString(kept)}}{{(payload.TryGetProperty("usage", out var usage) ? $",\"usage\":{usage.GetRawText()}" : "")}}}""";
            payload = JsonElement.Parse(json);
        }
        var about = payload.ValueKind == JsonValueKind.Object && payload.TryGetProperty("result", out var result) ? result : payload;
        return new(TaskOf(record.Key, about), KindOf(record.Type, about), record.Type == "decision.completed" ? Number(about, "confidence") : null, json);
    }

    private static bool IsAskedBy(string type) =>
        type is "decision.completed" or "gate.completed" or "recovery.completed" or "task.completed" or "agent.completed" or "phase.completed";

    private static string? TaskOf(string key, JsonElement about) => key.Split('/') is ["task", var id, ..] ? id : Text(about, "task_id");

    private static string? KindOf(string type, JsonElement about) => type switch
    {
        "decision.completed" => Text(about, "kind"),
        "gate.completed" => Text(about, "gate"),
        "recovery.completed" => Text(Part(about, "attempt"), "strategy"),
        "failure" => Text(Part(about, "failure"), "kind"),
        _ => null,
    };

    private static JsonElement Part(JsonElement json, string name) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var part) ? part : default;

    private static string? Text(JsonElement json, string name) => Part(json, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static double? Number(JsonElement json, string name) => Part(json, name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;
}
