using System.Runtime.CompilerServices;
using Maestro.Runtime.Configuration;
using Maestro.Runtime.Conformance.Models;
using Maestro.Runtime.Execution.Lifecycle;

namespace Maestro.Runtime.Conformance;

/// <summary>Tries an agent out: whole runs of it, in repositories of their own, against a model whose answers are given.</summary>
/// <param name="pipeline">The user's configuration.</param>
/// <param name="agent">The agent.</param>
/// <param name="options">How runs are carried out.</param>
internal sealed class Battery(PipelineDefinition pipeline, AgentDefinition agent, RunOptions options)
{
    /// <summary>Carries trials out, one after the other.</summary>
    /// <param name="trials">The trials.</param>
    /// <param name="ct">Ends it.</param>
    public async IAsyncEnumerable<TrialResult> RunAsync(IReadOnlyList<Trial> trials, [EnumeratorCancellation] CancellationToken ct)
    {
        bool? reaches = null;
        foreach (var trial in trials)
        {
            if (reaches == false)
            {
                yield return new(trial, TrialVerdict.NotTried, "it does not reach its model through the gateway, so that nothing can be made of its model's answers");
                continue;
            }

            var facts = await TryAsync(trial, ct);
            yield return trial.Judge(facts) is { } why ? new(trial, TrialVerdict.Failed, why, facts) : new(trial, TrialVerdict.Passed, Facts: facts);
            reaches ??= facts.Calls > 0;
        }
    }

    private async Task<TrialFacts> TryAsync(Trial trial, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("maestro-conformance-").FullName;
        try
        {
            var ground = await TrialGround.MakeAsync(folder, pipeline, agent, trial, ct);
            using var interrupt = CancellationTokenSource.CreateLinkedTokenSource(ct);
            await using var model = await ScriptedModel.StartAsync(
                request =>
                {
                    if (trial.Interrupted && !TrialTask.IsAside(request))
                        // By the timer's thread: this one is to answer, and would carry out the ending of the run first.
                        interrupt.CancelAfter(TimeSpan.Zero);
                    return trial.Answer(request, ground.Outside);
                }, ct);
            return await new TrialRun(ground, model, options).RunAsync(interrupt.Token, ct);
        }
        finally
        {
            await TrialGround.RemoveAsync(folder);
        }
    }
}
