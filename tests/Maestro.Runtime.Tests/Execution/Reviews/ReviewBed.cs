using System.Globalization;
using System.Text.Json;
using Maestro.Runtime.Execution.Lifecycle;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Runs;
using Maestro.Runtime.Runs.Records;

namespace Maestro.Runtime.Tests.Execution.Reviews;

/// <summary>Whole runs whose one task plants something for review to find, and whose mendings are played by the scripted agent.</summary>
internal sealed class ReviewBed : IDisposable
{
    /// <summary>A credential that opens nothing: drawn for these tests, in the shape of GitHub's.</summary>
    internal const string Token = "ghp_" + "R7kQm2ZxW9vLpT4sBn8HcY1jDf6GaE3uKo5i";

    internal TestBed Bed { get; }

    /// <summary>Makes one.</summary>
    /// <param name="with">Options of the phase.</param>
    /// <param name="recover">The rungs of the phase.</param>
    /// <param name="gate">The gate's command.</param>
    /// <param name="agent">Whether there is an agent.</param>
    /// <param name="more">Further keys of the phase.</param>
    /// <param name="settings">Further keys of the file.</param>
    internal ReviewBed(string with = "{}", string recover = "[fix]", string gate = "! test -e broken", bool agent = true, string more = "", string settings = "")
    {
        Bed = TestBed.Of("", "", 1, "src/app.py");
        Script = Path.Combine(Bed.Repository.Beside, "script");
        Bed.Repository.Write("src/app.py", "print(1)\n").Write("maestro.yaml", $$"""
            version: 1
            agents:
              {{(agent ? "default: s" : "roles: { code: s }")}}
              s: { use: scripted, script: '{{Script}}' }
            pipeline:
              - { phase: planning, use: interview }
              - { phase: task-generation, use: decompose }
              - { phase: implementation, use: parallel-tasks, with: { gates: [] } }
              - { phase: validation, use: gates }
              - phase: review
                use: critics
                with: {{with}}
                recover: {{recover}}
                {{more}}
              - { phase: reporting, use: report }
            gates: { check: { run: '{{gate}}' } }
            {{settings}}
            """).Commit();
    }

    private string Script { get; }

    /// <summary>What an attempt of a task, or of a mending (<c>review</c>), writes.</summary>
    internal ReviewBed Writes(string task, int attempt, params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files)
        {
            var file = Path.Combine(Script, task, attempt.ToString(CultureInfo.InvariantCulture), "files", path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
        return this;
    }

    /// <summary>What an attempt deletes.</summary>
    internal void Deletes(string task, int attempt, IReadOnlyList<string> paths) =>
        File.WriteAllLines(Path.Combine(Script, task, attempt.ToString(CultureInfo.InvariantCulture), "delete.txt"), paths);

    /// <summary>Has an attempt end badly after it wrote.</summary>
    internal void Fails(string task, int attempt) =>
        File.WriteAllText(Path.Combine(Script, task, attempt.ToString(CultureInfo.InvariantCulture), "steps.json"), JsonSerializer.Serialize(new[] { new { run = "echo half > half.txt; exit 3" } }));

    /// <summary>The tree of the head after a pass.</summary>
    internal string Tree(string pass) =>
        Bed.Records.Where(record => record.Type == "phase.completed" && record.Key == pass).Select(record => CompletedRecord.Of(record.Body)).Select(completed => new RecordResults(new(Artifacts)).Of<PhaseOutcome>(completed).Head.Tree).Single();

    private string Artifacts { get; set; } = "";

    internal async Task<RunResult> RunAsync()
    {
        var result = await Bed.RunAsync();
        Artifacts = result.Directory.Artifacts;
        return result;
    }

    /// <summary>What the phase yielded in each of its passes.</summary>
    internal IReadOnlyList<(ReviewResult Result, Failure? Failure)> Passes(RunResult result) =>
        [.. Bed.Records.Where(record => record.Type == "phase.completed" && record.Key.StartsWith("phase/review#", StringComparison.Ordinal))
            .Select(record => new RecordResults(new(result.Directory.Artifacts)).Of<PhaseOutcome>(CompletedRecord.Of(record.Body))).Select(outcome => ((ReviewResult)outcome.Read()!, outcome.Failure))];

    /// <summary>The trees of the head, as far as undoing and mending moved it.</summary>
    internal IReadOnlyList<string> Heads => [.. Bed.Records.Where(record => record.Type == RunRecords.Head).Select(record => record.Payload.GetProperty("tree").GetString()!)];

    /// <inheritdoc/>
    public void Dispose() => Bed.Dispose();
}
