using System.Text.Json;
using EndToEnd.Harness;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Execution.Lifecycle;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Runs.Records;

namespace FaultBench.Running;

/// <summary>A run that is over, with a fault in it.</summary>
/// <param name="Fault">The fault.</param>
/// <param name="Repository">The user's repository.</param>
/// <param name="Base">The commit it stood on.</param>
/// <param name="Before">What it was before the run, byte for byte.</param>
/// <param name="Outcome">What the engine said.</param>
/// <param name="Records">Every record that was written, in order.</param>
/// <param name="Told">What was told while it ran.</param>
internal sealed record Ran(Fault Fault, Scratch Repository, string Base, string Before, Outcome<RunResult> Outcome, IReadOnlyList<JournalRecord> Records, string Told)
{
    /// <summary>How it ended; null when it was refused before it began.</summary>
    public RunResult? Result => Outcome.Ok ? Outcome.Value : null;

    /// <summary>The state it claims.</summary>
    public RunState State => Result?.Verdict.State ?? RunState.Failed;

    /// <summary>Every failure on record, oldest first, with where it was.</summary>
    public IReadOnlyList<(string Key, Failure Failure)> Failures { get; } =
        [.. Records.Where(r => r.Type == RunRecords.Failure).Select(r => (r.Key, JsonSerializer.Deserialize<FailureEvent>(r.Payload, JournalJson.Options)!.Failure))];

    /// <summary>How often agents were put to work.</summary>
    public int Attempts => Records.Count(r => r.Type == "agent.started");

    /// <summary>Everything that helps to see why, for a failing test.</summary>
    public override string ToString() =>
        $"{Fault.Name}: {State}\n{string.Join('\n', Outcome.Problems.Select(p => p.ToString()))}\n{string.Join('\n', Result?.Verdict.Reasons ?? [])}\n--- told\n{Told}\n--- failures\n{string.Join('\n', Failures.Select(f => $"{f.Key}: {f.Failure.Kind}: {f.Failure.Message}\n{f.Failure.Evidence[..Math.Min(1500, f.Failure.Evidence.Length)]}"))}";
}
