using Maestro.Runtime.Execution.Agents.Stuck;
using Maestro.Runtime.Execution.Barriers;
using Maestro.Runtime.Limits;
using Maestro.Runtime.Plugins;
using Maestro.Runtime.Recovery.Classification;

namespace Maestro.Runtime.Execution.Agents;

/// <summary>Makes the chosen agent and has it work, behind the wall that holds what it may do wrong.</summary>
/// <param name="run">The run.</param>
/// <param name="chosen">Who works.</param>
/// <param name="meter">Counts what it uses.</param>
/// <param name="gateway">Leads it to its model.</param>
/// <param name="budget">What the attempt may use.</param>
internal sealed class AgentCall(Run run, ChosenAgent chosen, UsageMeter meter, AttemptGateway gateway, Budget budget)
{
    /// <summary>Has it work.</summary>
    /// <param name="attempt">What it is asked to do.</param>
    /// <param name="processes">Starts its programs.</param>
    /// <param name="watch">Sees whether it is stuck.</param>
    /// <param name="ct">Ends with the run.</param>
    /// <returns>Its word, or a failure that names what kept it from giving one.</returns>
    public async Task<AgentResult> AskAsync(AgentAttempt attempt, IProcesses processes, StuckWatch watch, CancellationToken ct)
    {
        if (chosen.Agent is not { } agent)
            return Failed(FailureKind.Environment, chosen.Problem);
        if (run.Memory.Quarantined(meter.Attempt) is { } why)
            return Failed(FailureKind.Plugin, $"attempt {attempt.Id} is not tried again: {why}");
        var made = run.Extensions.Create<IAgent>(ExtensionKind.Agent, agent.Use, agent.With, new AgentMeter(meter, gateway), gateway, new WatchedProcesses(processes, watch), watch);
        if (!made.Ok)
            return Failed(FailureKind.Environment, made.Problems[0].Message);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(budget.Ended, watch.Agent);
        try
        {
            var barrier = new FaultBarrier(ExtensionKind.Agent, agent.Use, run.Extensions.Calls, run.Clock, run.Log);
            var called = await barrier.CallAsync<AgentResult>(told => made.Value.WorkAsync(attempt, told)!, null, stop.Token, ct);
            called = called.Unless(result => result.Usage is null || result.Summary is null ? $"agent '{agent.Use}' returned a result with nothing where there must be something" : null);
            return called.Result is not { } result ? Failed(FailureKind.Plugin, called.Fault!) with { Usage = Usage.Unknown }
                : result.Failure is { } failure ? result with { Failure = AgentFailures.Refine(failure) }
                : result;
        }
        catch (OperationCanceledException) when (budget.Ended.IsCancellationRequested && !ct.IsCancellationRequested)
        {
            return Failed(FailureKind.Agent, $"attempt {attempt.Id} was stopped: {budget.Exhausted()}") with { Usage = Usage.Unknown };
        }
        catch (OperationCanceledException) when (watch.Sign is { } sign && !ct.IsCancellationRequested)
        {
            return new() { Usage = Usage.Unknown, Failure = sign.Failure };
        }
    }

    private static AgentResult Failed(FailureKind kind, string message) => new() { Failure = new() { Kind = kind, Message = message } };
}
