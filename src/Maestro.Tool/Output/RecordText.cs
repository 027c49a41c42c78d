using System.Text.Json;
using Maestro.Runtime.Checkpoints.Risks.Guard;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Runs.Records;

namespace Maestro.Tool.Output;

/// <summary>A journal record as a line a person understands; null for records that are only bookkeeping.</summary>
internal static class RecordText
{
    /// <summary>The line.</summary>
    public static string? Of(JournalRecord record) => record.Type switch
    {
        RunRecords.Started => $"run {record.Run} started",
        RunRecords.Resumed => $"run {record.Run} taken up again",
        RunRecords.Crashed => record.Payload.Deserialize<ExtensionCrash>(JournalJson.Options) is { } crash ? $"{crash.Extension} of plugin {crash.Plugin} ended the process: {crash.How}" : null,
        RunRecords.Verified => Verified(record),
        "phase.started" => $"{Last(record.Key)}: started",
        "phase.completed" when !record.Payload.TryGetProperty("result", out _) => $"{Last(record.Key)}: ended",
        "phase.completed" => Result(record, r => r.TryGetProperty("failure", out var f) && f.ValueKind == JsonValueKind.Object
            ? $"{Last(record.Key)}: failed: {f.GetProperty("message").GetString()}" : $"{Last(record.Key)}: done"),
        "interview.completed" when Last(record.Key) == "approval" => Result(record, Approved),
        "interview.completed" => Asked(record),
        "decision.completed" => Result(record, r => $"decided {r.GetProperty("kind").GetString()}: {r.GetProperty("choice").GetString()} ({r.GetProperty("confidence").GetDouble():0.00}) {r.GetProperty("rationale").GetString()}"),
        "agent.started" => $"{Task(record.Key)}: attempt {Last(record.Key)}",
        "gate.completed" => Result(record, r => $"{Asked(record.Key)}gate {r.GetProperty("gate").GetString()} {r.GetProperty("verdict").GetString()}: {r.GetProperty("summary").GetString()}"),
        RunRecords.Stuck => record.Payload.Deserialize<StuckAgent>(JournalJson.Options) is { } stuck
            ? $"{Task(record.Key)}: attempt {Last(record.Key)} is stuck: it {stuck.What}; {(stuck.Nudged ? "it is asked once more" : "it ends")}" : null,
        RiskRecord.Detected => Risky(record),
        "failure" => $"{Task(record.Key)}: failure: {record.Payload.GetProperty("failure").GetProperty("message").GetString()}",
        "recovery.completed" => Result(record, r => $"{Task(record.Key)}: {r.GetProperty("attempt").GetProperty("strategy").GetString()}: {r.GetProperty("attempt").GetProperty("action").GetString()}"),
        "undo.completed" => $"{Task(record.Key).Split('#')[0]}: what was done to mend it made it worse, and is taken back",
        "integration.completed" => Result(record, r => $"{Task(record.Key)}: integrated as {r.GetProperty("head").GetProperty("commit").GetString()![..10]}"),
        "delivery.completed" => Result(record, r => $"delivered branch {r.GetProperty("branch").GetString()}"),
        RunRecords.Finished => $"run ended: {record.Payload.GetProperty("verdict").GetProperty("state").GetString()}",
        _ => null,
    };

    // A result that was too large for its record lies in a file; its line then says only that it is there.
    private static string? Result(JournalRecord record, Func<JsonElement, string> text) =>
        record.Payload.TryGetProperty("result", out var result) && result.ValueKind == JsonValueKind.Object ? text(result) : $"{record.Type} {record.Key}";

    private static string Approved(JsonElement approval) => approval.GetProperty("assumed").GetBoolean() ? "nobody was there to approve the plan: it is carried out as it is"
        : approval.GetProperty("approved").GetBoolean() ? "the human approved the plan" : "the human turned the plan down";

    private static string Asked(JournalRecord record)
    {
        if (!record.Payload.TryGetProperty("result", out var answers) || answers.ValueKind != JsonValueKind.Array)
            return "the human was asked";
        var assumed = answers.EnumerateArray().Count(a => a.GetProperty("assumed").GetBoolean());
        return assumed == answers.GetArrayLength()
            ? $"nobody was there to ask: {assumed} recommended answers are taken, marked as assumed"
            : $"the human was asked {answers.GetArrayLength()} questions, once{(assumed > 0 ? $"; {assumed} are assumed" : "")}";
    }

    private static string? Verified(JournalRecord record)
    {
        var verified = record.Payload.Deserialize<RepositoryVerified>(JournalJson.Options)!;
        var others = verified.Changes.Count(change => change.Run is null);
        return verified.Problem is { } problem ? $"the repository could not be looked at again: {problem}"
            : others > 0 ? $"{others} {(others == 1 ? "thing" : "things")} in the repository changed since the run began" : null;
    }

    private static string Risky(JournalRecord record)
    {
        var risk = record.Payload.Deserialize<RiskRecord>(JournalJson.Options)!;
        return $"{Task(record.Key)}: risky ({RiskRecord.Kinds(risk.Risks)}): {risk.Risks[0].Where}; {risk.Checkpoint} holds what was there before";
    }

    // Of which state of the code a gate was asked: a failure is good news where a task's tests are tried without its change.
    private static string Asked(string key) => key switch
    {
        _ when key.StartsWith("baseline/", StringComparison.Ordinal) => "as it was before the run: ",
        _ when key.Contains("/without/", StringComparison.Ordinal) => $"{Task(key)}: its tests without its change: ",
        _ when key.Contains("/receipt/", StringComparison.Ordinal) => $"{Task(key)}: as it was before its change: ",
        _ when key.EndsWith("/alone", StringComparison.Ordinal) => $"{Task(key)}: what failed, again and alone: ",
        _ => $"{Task(key)}: ",
    };

    private static string Last(string key) => key[(key.LastIndexOf('/') + 1)..];

    private static string Task(string key) => key.Split('/') is [_, var name, ..] ? name : key;
}
