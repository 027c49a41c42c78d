using System.Text.Json;
using Maestro.Runtime.Conformance.Models;
using Maestro.Runtime.Conformance.Models.Exchange;
using Maestro.Runtime.Execution.Lifecycle;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Processes;
using Maestro.Runtime.Runs.Records;

namespace Maestro.Runtime.Conformance;

/// <summary>The run of one trial, and what is found after it.</summary>
/// <param name="ground">Where.</param>
/// <param name="model">Whom the agent talks to.</param>
/// <param name="options">How runs are carried out.</param>
internal sealed class TrialRun(TrialGround ground, ScriptedModel model, RunOptions options)
{
    private const string Key = "key-of-the-scripted-model-0123456789";

    private Failure? failure;

    /// <summary>Runs it.</summary>
    /// <param name="interrupt">The user's Ctrl+C.</param>
    /// <param name="ct">Ends everything.</param>
    public async Task<TrialFacts> RunAsync(CancellationToken interrupt, CancellationToken ct)
    {
        var began = options.Clock.GetTimestamp();
        var engine = new RunEngine(options with { Folder = ground.Root, Configuration = null, Models = new(model.Address, Key), Observer = Watch });
        var outcome = await engine.StartAsync(new() { PlanPath = "plan.md", PlanText = TrialTask.Plan }, interrupt);
        ct.ThrowIfCancellationRequested();
        if (!outcome.Ok)
            throw new InvalidOperationException(outcome.Problems[0].Message);
        var result = outcome.Value;
        var facts = new TrialFacts
        {
            State = result.Verdict.State,
            Failure = failure,
            Written = result.Delivery is { } delivery ? await WrittenAsync(delivery.Commit, ct) : null,
            WroteOutside = File.Exists(ground.Outside),
            Left = Survivors.Of(result.Id).Count,
            Calls = model.Requests.Count(request => request.Operation == ModelOperation.Answer),
            Tokens = model.Used.Total,
            Took = options.Clock.GetElapsedTime(began),
        };
        // The repository is gone with the trial, and nobody would look for its runs.
        await TrialGround.RemoveAsync(result.Directory.OfRepository);
        return facts;
    }

    private void Watch(JournalRecord record)
    {
        if (record.Type == RunRecords.Failure)
            failure ??= JsonSerializer.Deserialize<FailureEvent>(record.Payload, JournalJson.Options)!.Failure;
    }

    private async Task<string?> WrittenAsync(string commit, CancellationToken ct)
    {
        var shown = await new ProcessSupervisor(new()).RunAsync(
            new() { Program = "git", Arguments = ["show", $"{commit}:{TrialTask.File}"], WorkingDirectory = ground.Root }, ct);
        return shown.Succeeded ? shown.Output : null;
    }
}
