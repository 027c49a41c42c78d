using System.Text;
using Maestro.Runtime.Effects;
using Maestro.Runtime.Execution.Agents.Stuck;
using Maestro.Runtime.Limits;
using Maestro.Runtime.Processes;
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
            var label = $"{task.Id} attempt {number}";
            var call = new AgentCall(run, chosen, meter, gateway, budget);
            var result = await new PeriodicCheckpoint(run, workspace, start, label).WhileAsync(
                () => new SecondChance(run, key, label, workspace.Root).WorkAsync(
                    (watch, nudge) => call.AskAsync(nudge.Length == 0 ? attempt : Nudged(nudge), transcript, watch, ct),
                    () => !budget.Ended.IsCancellationRequested && !ct.IsCancellationRequested && meter.RefusedAbove is null));
            await gateway.DisposeAsync();
            meter.Close();
            result = GatewayWord.On(result, attempt.Id, meter, gateway, run);
            var kept = Keep(transcript);
            if (new LimitStop(run, meter, within) is { IsDue: true } stop)
                await stop.EndAsync(result, workspace, start, attempt.Id);
            result = result with { Usage = meter.Whole(result.Usage) };
            if (!workspace.Stands)
            {
                await run.Workspaces.PlaceAsync(workspace, start, token);
                return Work(result with { Failure = result.Failure ?? Fault("the agent deleted its own workspace") }, start.Tree);
            }
            return Work(result, TreeScanner.Scan(workspace, run.Vault).Tree);

            AgentAttempt Nudged(string nudge)
            {
                var told = string.Join("\n\n", new[] { feedback, nudge }.Where(words => words.Length > 0));
                prompt = new AttemptPrompt(run).Write(task, number, told, chosen.Guidance, workspace.Root);
                return attempt with { Feedback = told, Nudge = nudge, Prompt = prompt.Text, Scratch = run.Scratch(key) };
            }

            AgentWork Work(AgentResult made, string tree) =>
                new(made, new(start, tree)) { Agent = agent?.Name, Use = agent?.Use, Prompt = prompt.Kept, Transcript = kept };
        }, work => meter!.Beyond(work.Result.Usage), ct);
    }

    private string? Keep(Transcript transcript) => transcript.ToString() is { Length: > 0 } text
        ? run.Artifacts.Put(Encoding.UTF8.GetBytes(run.Scrubber.Text(text)))
        : null;

    private static Failure Fault(string message) => new() { Kind = FailureKind.Agent, Message = message };
}
