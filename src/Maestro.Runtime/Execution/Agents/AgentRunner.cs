using System.Text;
using Maestro.Runtime.Effects;
using Maestro.Runtime.Execution.Barriers;
using Maestro.Runtime.Limits;
using Maestro.Runtime.Plugins;
using Maestro.Runtime.Processes;
using Maestro.Runtime.Recovery.Classification;
using Maestro.Runtime.Runs.Records;
using Maestro.Runtime.Workspaces;
using Maestro.Runtime.Workspaces.Trees;

namespace Maestro.Runtime.Execution.Agents;

/// <summary>
/// Carries out one attempt: the one place that knows where an attempt runs. What goes in (task, base, feedback) and what comes out (tree,
/// usage, the agent's word) are values, so that another executor could take its place.
/// </summary>
internal sealed class AgentRunner(Run run)
{
    // One call at least is made by anything that is not free; how many more is not known beforehand.
    private const int CallsReserved = 1;

    /// <summary>Has the agent for the task work in the workspace.</summary>
    /// <param name="task">The task.</param>
    /// <param name="number">Which attempt at it.</param>
    /// <param name="feedback">What it is told beyond the task.</param>
    /// <param name="workspace">Where; it holds what <paramref name="start"/> and earlier attempts left.</param>
    /// <param name="start">What that started from.</param>
    /// <param name="place">Where in the run this is.</param>
    /// <param name="within">The budget of what it works for.</param>
    /// <param name="ct">Ends with the run.</param>
    /// <param name="another">Whether somebody who did not try yet is to make it, where there is one.</param>
    public async Task<AgentWork> WorkAsync(
        WorkTask task, int number, string feedback, Workspace workspace, Head start, string place, Budget within, CancellationToken ct, bool another = false)
    {
        var key = $"{place}/attempt/{number}";
        var limits = run.Pipeline.Limits.Attempt;
        using var budget = within.Child($"attempt {number}", limits);
        var atMost = new Usage { Tokens = limits.Tokens ?? 0, ApiCalls = limits.ApiCalls ?? CallsReserved, CostUsd = limits.CostUsd ?? 0 };
        UsageMeter? meter = null;
        var chosen = await new AgentChoice(run).ForAsync(task, number, place, workspace.Root, ct, another);
        return await run.Effects.RunAsync(new(EffectKind.Agent, key, budget, atMost), async (held, token) =>
        {
            run.Progress.Report($"{task.Id} attempt {number}: {task.Title}");
            var agent = chosen.Agent;
            if (agent?.CommandLine is { } line)
                await run.Risks.BeforeCommandAsync(line, workspace, start, key);
            workspace.Unseen = Unseen.Anything;
            var prompt = new AttemptPrompt(run).Write(task, number, feedback, chosen.Guidance, workspace.Root);
            var attempt = new AgentAttempt
            {
                Id = $"{task.Id}/{number}",
                Task = task,
                Number = number,
                Workspace = workspace.Info(start.Commit),
                Feedback = feedback,
                Prompt = prompt.Text,
                Guidance = chosen.Guidance,
                Scratch = run.Scratch(key),
                Contained = run.Container.Contains,
                Kept = run.Kept($"{place}/kept"),
            };
            meter = new(run, budget, key, held);
            await using var gateway = new AttemptGateway(run.Gateway, run.Pipeline.Gateway.Mode, meter);
            var transcript = new Transcript(new LoggedProcesses(run.Container.For(workspace.Root, attempt.Scratch, attempt.Kept), run.Log));
            var result = await new PeriodicCheckpoint(run, workspace, start, $"{task.Id} attempt {number}").WhileAsync(() => AskAsync(chosen, attempt, transcript, meter, gateway, budget, ct));
            await gateway.DisposeAsync();
            meter.Close();
            result = GatewayWord.On(result, attempt.Id, meter, gateway, run);
            var kept = Keep(transcript);
            if (meter.RefusedAbove is not null || within.Ended.IsCancellationRequested)
                await EndAsync(result, meter, workspace, start, attempt.Id, within);
            result = result with { Usage = meter.Whole(result.Usage) };
            if (workspace.Stands)
                return new AgentWork(result, new(start, TreeScanner.Scan(workspace, run.Vault).Tree)) { Agent = agent?.Name, Use = agent?.Use, Prompt = prompt.Kept, Transcript = kept };
            await run.Workspaces.PlaceAsync(workspace, start, token);
            return new(result with { Failure = result.Failure ?? Fault("the agent deleted its own workspace") }, new(start, start.Tree)) { Agent = agent?.Name, Use = agent?.Use, Prompt = prompt.Kept, Transcript = kept };
        }, work => meter!.Beyond(work.Result.Usage), ct);
    }

    private async Task<AgentResult> AskAsync(ChosenAgent chosen, AgentAttempt attempt, Transcript transcript, UsageMeter meter, AttemptGateway gateway, Budget budget, CancellationToken ct)
    {
        if (chosen.Agent is not { } agent)
            return new() { Failure = new() { Kind = FailureKind.Environment, Message = chosen.Problem } };
        if (run.Memory.Quarantined(meter.Attempt) is { } why)
            return new() { Failure = new() { Kind = FailureKind.Plugin, Message = $"attempt {attempt.Id} is not tried again: {why}" } };
        var made = run.Extensions.Create<IAgent>(ExtensionKind.Agent, agent.Use, agent.With, new AgentMeter(meter, gateway), gateway, transcript);
        if (!made.Ok)
            return new() { Failure = new() { Kind = FailureKind.Environment, Message = made.Problems[0].Message } };
        try
        {
            var called = await new FaultBarrier(ExtensionKind.Agent, agent.Use, run.Extensions.Calls, run.Clock, run.Log).CallAsync<AgentResult>(told => made.Value.WorkAsync(attempt, told)!, null, budget.Ended, ct);
            called = called.Unless(result => result.Usage is null || result.Summary is null ? $"agent '{agent.Use}' returned a result with nothing where there must be something" : null);
            return called.Result is not { } result ? new() { Usage = Usage.Unknown, Failure = new() { Kind = FailureKind.Plugin, Message = called.Fault! } }
                : result.Failure is { } failure ? result with { Failure = AgentFailures.Refine(failure) }
                : result;
        }
        catch (OperationCanceledException) when (budget.Ended.IsCancellationRequested && !ct.IsCancellationRequested)
        {
            return new() { Usage = Usage.Unknown, Failure = Fault($"attempt {attempt.Id} was stopped: {budget.Exhausted()}") };
        }
    }

    // Limits of the task, the phase or the run: no other attempt may follow. What came of it is kept to look into, and can be done again with larger ones.
    private async Task EndAsync(AgentResult result, UsageMeter meter, Workspace workspace, Head start, string attempt, Budget within)
    {
        if (result.Failure is null && meter.RefusedAbove is null)
            return;
        if (workspace.Stands)
            await run.Checkpoints.TakeAsync(workspace, start, $"{attempt} stopped at a limit", good: false);
        throw new LimitReachedException($"attempt {attempt} was stopped: {(meter.RefusedAbove ?? within.Exhausted())?.ToString() ?? "the run stops, and its grace is over"}")
        {
            Used = meter.Beyond(meter.Whole(result.Usage)),
        };
    }

    private string? Keep(Transcript transcript) => transcript.ToString() is { Length: > 0 } text
        ? run.Artifacts.Put(Encoding.UTF8.GetBytes(run.Scrubber.Text(text)))
        : null;

    private static Failure Fault(string message) => new() { Kind = FailureKind.Agent, Message = message };
}
