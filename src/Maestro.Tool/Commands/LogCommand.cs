using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Maestro.Runtime.Execution;
using Maestro.Runtime.Journal;
using Maestro.Tool.Output;

namespace Maestro.Tool.Commands;

/// <summary><c>log</c>: the journal, filtered; <c>log verify</c>: its chain.</summary>
internal static class LogCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var command = new Command("log", """
            Everything a run did, from its journal: decisions, failures, recoveries, gates, checkpoints.

            Examples:
              dotnet maestro log --type decision
              dotnet maestro log --text T3 --json
              dotnet maestro log verify
            """);
        var common = new CommonOptions().AddTo(command);
        var id = new RunId(command);
        var type = new Option<string?>("--type") { Description = "Only records whose type begins so: decision, failure, recovery, gate, agent, phase, checkpoint, risk." };
        var text = new Option<string?>("--text") { Description = "Only records that hold this text." };
        var review = new Option<bool>("--needs-review") { Description = "Only decisions taken with a confidence below 0.6." };
        command.Add(type);
        command.Add(text);
        command.Add(review);
        command.Add(Verify());
        command.SetAction(async (parsed, ct) =>
        {
            var terminal = Terminal.For(parsed.GetValue(common.Json));
            var found = await Archive.FindAsync(parsed.GetValue(common.Folder)!, id.Of(parsed), ct);
            if (!found.Ok)
                return terminal.Fail(found.Problems);
            var records = found.Value.Records
                .Where(r => parsed.GetValue(type) is not { } t || r.Type.StartsWith(t, StringComparison.Ordinal))
                .Where(r => !parsed.GetValue(review) || IsDoubtful(r))
                .Where(r => parsed.GetValue(text) is not { } t || r.Key.Contains(t, StringComparison.OrdinalIgnoreCase) || r.Payload.GetRawText().Contains(t, StringComparison.OrdinalIgnoreCase))
                .ToList();
            if (terminal.Json)
                terminal.Document(records);
            else
                foreach (var record in records)
                    terminal.Line($"{record.Seq,5}  {record.Utc.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture)}  {RecordText.Of(record) ?? $"{record.Type} {record.Key}"}");
            return ExitCode.Succeeded;
        });
        return command;
    }

    private static Command Verify()
    {
        var command = new Command("verify", "Checks that a run's journal is whole: every record, every link of the chain.\n\nExample: dotnet maestro log verify");
        var common = new CommonOptions().AddTo(command);
        var id = new RunId(command);
        command.SetAction(async (parsed, ct) =>
        {
            var terminal = Terminal.For(parsed.GetValue(common.Json));
            var state = await Archive.StateAsync(parsed.GetValue(common.Folder)!, ct);
            if (!state.Ok)
                return terminal.Fail(state.Problems);
            var wanted = id.Of(parsed) ?? (Directory.Exists(state.Value.Runs) ? RunArchive.Folders(state.Value).Select(Path.GetFileName).Max(StringComparer.Ordinal) : null);
            if (wanted is null || !Directory.Exists(state.Value.Run(wanted).Journal))
                return terminal.Fail([Maestro.Runtime.Diagnostics.Catalogue.RunNotFound.At($"no run is called '{wanted}'")]);
            var verified = JournalReader.Verify(state.Value.Run(wanted).Journal);
            if (terminal.Json)
                terminal.Document(new { run = wanted, verified.IsIntact, verified.Records, verified.Head, verified.Problem });
            else
                terminal.Line(verified.IsIntact ? $"{wanted}: {verified.Records} records, the chain is whole (head {verified.Head[..16]})" : $"{wanted}: {verified.Problem?.ToString() ?? "the last record is torn; resume repairs it"}");
            return verified.IsIntact ? ExitCode.Succeeded : ExitCode.Failed;
        });
        return command;
    }

    private static bool IsDoubtful(JournalRecord record) =>
        record.Type == "decision.completed" && record.Payload.TryGetProperty("result", out var result) && result.ValueKind == JsonValueKind.Object
        && result.GetProperty("confidence").GetDouble() < 0.6;
}
