using Maestro.Runtime.Configuration;
using Maestro.Runtime.Effects;
using Maestro.Runtime.Execution.Barriers;
using Maestro.Runtime.Plugins;
using Maestro.Runtime.Runs.Records;
using Maestro.Runtime.Workspaces;

namespace Maestro.Runtime.Execution.Recovering;

/// <summary>Has one rung act on a failure. Whether it helped is for the check to say that its caller runs again.</summary>
internal sealed class RecoveryRunner(Run run)
{
    /// <summary>Runs the rung.</summary>
    /// <param name="key">Names the effect.</param>
    /// <param name="rung">The rung and which call of it.</param>
    /// <param name="failure">What went wrong.</param>
    /// <param name="tried">What was tried before.</param>
    /// <param name="task">The task, or null.</param>
    /// <param name="workspace">Where it failed.</param>
    /// <param name="actions">What the rung may do.</param>
    /// <param name="ct">Ends with the run.</param>
    /// <exception cref="NeedsHumanException">The rung asks a person, and nobody has answered yet.</exception>
    public async Task<RecoveryWork> RunAsync(
        string key, (RungDefinition Rung, int Attempt) rung, Failure failure, IReadOnlyList<RecoveryAttempt> tried,
        WorkTask? task, Workspace workspace, RecoveryActions actions, CancellationToken ct)
    {
        var work = await ActAsync(key, rung, failure, tried, task, workspace, actions, ct);
        if (work.Question is not { } page)
            return work;
        if (run.Memory.AnswerTo(key) is { } answer)
            return await WithAnswerAsync(AnsweredKey(key), rung, answer, actions, ct);
        var question = new HumanQuestion(actions.Subject, work.Attempt.Action, page);
        await run.Journal.AppendAsync(RunRecords.HumanAsked, key, question, CancellationToken.None);
        throw new NeedsHumanException(question.Subject, question.What);
    }

    /// <summary>Names what is done with a person's answer to a rung's question.</summary>
    public static string AnsweredKey(string key) => $"{key}/answered";

    // What a person decided is what the agent is told, as it is.
    private Task<RecoveryWork> WithAnswerAsync(string key, (RungDefinition Rung, int Attempt) rung, string answer, RecoveryActions actions, CancellationToken ct) =>
        run.Effects.RunAsync(new(EffectKind.Recovery, key, actions.Budget), async token =>
        {
            await actions.WorkAsync(answer, another: false, token);
            return new RecoveryWork(new(rung.Rung.Use, rung.Attempt, "had the work done again as a person decided", false), true, actions.State, actions.Agent, actions.Attempts, actions.Usage, Answered: true);
        }, ct);

    private Task<RecoveryWork> ActAsync(
        string key, (RungDefinition Rung, int Attempt) rung, Failure failure, IReadOnlyList<RecoveryAttempt> tried,
        WorkTask? task, Workspace workspace, RecoveryActions actions, CancellationToken ct) =>
        run.Effects.RunAsync(new(EffectKind.Recovery, key, actions.Budget), async token =>
        {
            run.Progress.Report($"{key}: {rung.Rung.Use}");
            var result = NotAsked(key) is { } why ? RecoveryResult.GiveUp(why) : await AskAsync(key, rung.Rung, new(actions, run, $"{key}/judge")
            {
                Failure = failure,
                Attempt = rung.Attempt,
                Tried = tried,
                Task = task,
                Workspace = workspace.Info(actions.State.Start.Commit),
            }, token, ct);
            return new RecoveryWork(new(rung.Rung.Use, rung.Attempt, result.What, false), result.Acted, actions.State, actions.Agent, actions.Attempts, actions.Usage, result.Question, More: result.More);
        }, ct);

    // What was decided for an earlier rung of the same ladder; for the first one, what the task itself follows from.
    private string? Followed(string key, WorkTask? task)
    {
        var ladder = key[..(key.LastIndexOf('/') + 1)];
        return run.Memory.Decisions.LastOrDefault(decision => decision.Id.StartsWith(ladder, StringComparison.Ordinal))?.Id ?? (task?.Decisions is [.., var last] ? last : null);
    }

    // Why a rung is not asked; null when it is.
    private string? NotAsked(string key) => run.Memory.Quarantined(key) ?? (run.Memory.Recoveries < run.Pipeline.Recovery.PerRun ? null
        : $"rungs have acted {run.Memory.Recoveries} times in this run, which is as often as they may (recovery.per_run)");

    private async Task<RecoveryResult> AskAsync(string key, RungDefinition rung, RecoveryContext context, CancellationToken ct, CancellationToken cancelled)
    {
        var made = run.Extensions.Create<IRecoveryStrategy>(ExtensionKind.Recovery, rung.Use, rung.With, new RecordedDecisions(run, key, () => Followed(key, context.Task)), run.AdvisorFor(key, context.Budget));
        if (!made.Ok)
            return RecoveryResult.GiveUp(made.Problems[0].Message);
        var called = await new FaultBarrier(ExtensionKind.Recovery, rung.Use, run.Extensions.Calls, run.Clock, run.Log).CallAsync<RecoveryResult>(told => made.Value.RecoverAsync(context, told)!, null, ct, cancelled);
        called = called.Unless(result => string.IsNullOrWhiteSpace(result.What) ? $"recovery strategy '{rung.Use}' did not say what it did" : null);
        return called.Result ?? RecoveryResult.GiveUp(called.Fault!);
    }
}
