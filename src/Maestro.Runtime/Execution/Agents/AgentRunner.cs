using System.Text;
using Maestro.Runtime.Effects;
using Maestro.Runtime.Plugins;
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
    /// <param name="ct">Ends with the run.</param>
    public Task<AgentWork> WorkAsync(WorkTask task, int number, string feedback, Workspace workspace, Head start, string place, CancellationToken ct)
    {
        var key = $"{place}/attempt/{number}";
        return run.Effects.RunAsync(new(EffectKind.Agent, key, ApiCalls: CallsReserved), async token =>
        {
            run.Progress.Report($"{task.Id} attempt {number}: {task.Title}");
            var agent = run.Pipeline.Agents.For(task.Role);
            if (agent?.CommandLine is { } line)
                await run.Risks.BeforeCommandAsync(line, workspace, start, key);
            workspace.Unseen = Unseen.Anything;
            var attempt = new AgentAttempt
            {
                Id = $"{task.Id}/{number}",
                Task = task,
                Number = number,
                Workspace = workspace.Info(start.Commit),
                Feedback = feedback,
                Scratch = run.Scratch(key),
            };
            var transcript = new Transcript(new LoggedProcesses(run.Processes, run.Log));
            var result = await new PeriodicCheckpoint(run, workspace, start, $"{task.Id} attempt {number}").WhileAsync(() => AskAsync(attempt, transcript, token));
            var kept = Keep(transcript);
            if (workspace.Stands)
                return new AgentWork(result, new(start, TreeScanner.Scan(workspace, run.Vault).Tree)) { Agent = agent?.Name, Use = agent?.Use, Transcript = kept };
            await run.Workspaces.PlaceAsync(workspace, start, token);
            return new(result with { Failure = result.Failure ?? Fault("the agent deleted its own workspace") }, new(start, start.Tree)) { Agent = agent?.Name, Use = agent?.Use, Transcript = kept };
        }, ct, work => work.Result.Usage);
    }

    private async Task<AgentResult> AskAsync(AgentAttempt attempt, Transcript transcript, CancellationToken ct)
    {
        if (run.Pipeline.Agents.For(attempt.Task.Role) is not { } agent)
            return new() { Failure = new() { Kind = FailureKind.Environment, Message = $"no agent is configured for role '{attempt.Task.Role}'" } };
        var made = run.Extensions.Create<IAgent>(ExtensionKind.Agent, agent.Use, agent.With, transcript);
        if (!made.Ok)
            return new() { Failure = new() { Kind = FailureKind.Environment, Message = made.Problems[0].Message } };
        try
        {
            return await made.Value.WorkAsync(attempt, ct) ?? new() { Usage = Usage.Unknown, Failure = Fault($"agent '{agent.Use}' returned nothing") };
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            run.Log.Error(e, "agent {Agent} ({Use}) threw", agent.Name, agent.Use);
            return new() { Usage = Usage.Unknown, Failure = new() { Kind = FailureKind.Plugin, Message = $"agent '{agent.Use}' threw {e.GetType().Name}: {e.Message}" } };
        }
    }

    private string? Keep(Transcript transcript) => transcript.ToString() is { Length: > 0 } text
        ? run.Artifacts.Put(Encoding.UTF8.GetBytes(run.Scrubber.Text(text)))
        : null;

    private static Failure Fault(string message) => new() { Kind = FailureKind.Agent, Message = message };
}
