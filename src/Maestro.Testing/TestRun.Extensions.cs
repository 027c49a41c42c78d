using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Text.Json;
using Maestro.Runtime.Configuration;
using Maestro.Runtime.Decisions;
using Maestro.Runtime.Execution;
using Maestro.Runtime.Prompts;
using Maestro.Runtime.Recovery;
using Maestro.Runtime.Runs.Records;

namespace Maestro.Testing;

public sealed partial class TestRun
{
    private readonly Dictionary<string, int> attempts = [];
    private readonly Dictionary<string, List<RecoveryAttempt>> tried = [];

    /// <summary>Has a phase handler carry out its phase.</summary>
    /// <param name="handler">The handler.</param>
    /// <param name="cancellationToken">Handed to it.</param>
    /// <returns>What it came to.</returns>
    /// <exception cref="NotScriptedException">It asked for something that is not scripted, or an artifact it declares to need is not there.</exception>
    /// <exception cref="BrokenContractException">It returned nothing, or an artifact that the journal cannot keep.</exception>
    public async Task<PhaseResult> RunPhaseAsync(IPhaseHandler handler, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handler);
        foreach (var needed in handler.GetType().GetCustomAttributes<NeedsAttribute>().Where(n => !Artifacts.Any(n.Artifact.IsInstanceOfType)))
            throw new NotScriptedException(nameof(Artifacts), $"{Name(handler)} declares that it needs a {needed.Artifact.Name}, and none is there");
        var result = await AloneAsync(() => handler.RunAsync(new Services.PhaseContext(this, log), cancellationToken)) ?? throw Nothing(handler);
        Keep(handler, result);
        return result;
    }

    /// <summary>Has a decision strategy decide.</summary>
    /// <param name="strategy">The strategy.</param>
    /// <param name="request">The question.</param>
    /// <param name="cancellationToken">Handed to it.</param>
    /// <returns>Its decision, or null when it cannot tell.</returns>
    /// <exception cref="NotScriptedException">It asked for something that is not scripted.</exception>
    /// <exception cref="BrokenContractException">The decision engine would not take its decision.</exception>
    public async Task<Decision?> DecideAsync(IDecisionStrategy strategy, DecisionRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        ArgumentNullException.ThrowIfNull(request);
        var decision = await AloneAsync(() => strategy.DecideAsync(request, cancellationToken));
        return decision is not null && DecisionEngine.Problem(decision, request, floor: 0) is { } problem
            ? throw new BrokenContractException($"The engine would not take the decision of {Name(strategy)}: {problem}.")
            : decision;
    }

    /// <summary>Has a recovery strategy do something about a failure. Calling it again for the same failure is its next attempt.</summary>
    /// <param name="strategy">The strategy.</param>
    /// <param name="failure">What went wrong.</param>
    /// <param name="task">The task that failed; null when a phase did.</param>
    /// <param name="attempt">Which call for this failure it is, from 1; null counts the calls of this run.</param>
    /// <param name="cancellationToken">Handed to it.</param>
    /// <returns>What it says it did; what it did is in <see cref="Events"/>.</returns>
    /// <exception cref="NotScriptedException">It asked for something that is not scripted.</exception>
    /// <exception cref="BrokenContractException">It returned nothing.</exception>
    public async Task<RecoveryResult> RecoverAsync(
        IRecoveryStrategy strategy, Failure failure, WorkTask? task = null, int? attempt = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        ArgumentNullException.ThrowIfNull(failure);
        // The same failure is what the ladder takes for the same.
        var stamped = FailureFingerprint.Stamp(failure);
        if (!tried.TryGetValue(stamped.Fingerprint, out var before))
            tried[stamped.Fingerprint] = before = [];
        var name = Name(strategy);
        var number = attempt ?? before.Count(t => t.Strategy == name) + 1;
        var context = new Services.RecoveryContext(this, log) { Failure = stamped, Attempt = number, Tried = [.. before], Task = task };
        var result = await AloneAsync(() => strategy.RecoverAsync(context, cancellationToken)) ?? throw Nothing(strategy);
        before.Add(new(name, number, result.What, Recovered: false));
        return result;
    }

    /// <summary>Has an agent work on a task in the workspace. Calling it again for the same task is the next attempt.</summary>
    /// <param name="agent">The agent.</param>
    /// <param name="task">The task.</param>
    /// <param name="feedback">What it is told beyond the task.</param>
    /// <param name="cancellationToken">Handed to it.</param>
    /// <returns>What it says it did; what it did is in <see cref="Workspace"/>.</returns>
    /// <exception cref="NotScriptedException">It asked for something that is not scripted.</exception>
    /// <exception cref="BrokenContractException">It returned nothing.</exception>
    public async Task<AgentResult> WorkAsync(IAgent agent, WorkTask task, string feedback = "", CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(agent);
        ArgumentNullException.ThrowIfNull(task);
        var number = attempts[task.Id] = attempts.GetValueOrDefault(task.Id) + 1;
        var attempt = new AgentAttempt
        {
            Id = $"{task.Id}/{number}",
            Task = task,
            Number = number,
            Workspace = Workspace,
            Feedback = feedback,
            Prompt = PromptBook.Default.Render(new() { Task = task, Attempt = number, Feedback = feedback, Conventions = ConventionFiles.In(Workspace.Root, task.Writes.Concat(task.MayWrite)) }).Text,
            Scratch = NewScratch(),
        };
        return await AloneAsync(() => agent.WorkAsync(attempt, cancellationToken)) ?? throw Nothing(agent);
    }

    /// <summary>Has a gate judge the workspace.</summary>
    /// <param name="gate">The gate.</param>
    /// <param name="run">The command line, as in <c>run:</c>.</param>
    /// <param name="results">Where structured results are, as in <c>results:</c>.</param>
    /// <param name="timeout">How long the command may take; null for what a gate has when its yaml does not say.</param>
    /// <param name="cancellationToken">Handed to it.</param>
    /// <returns>What it found.</returns>
    /// <exception cref="NotScriptedException">It asked for something that is not scripted.</exception>
    /// <exception cref="BrokenContractException">It returned nothing.</exception>
    public async Task<GateReport> JudgeAsync(
        IQualityGate gate, string run = "", string? results = null, TimeSpan? timeout = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(gate);
        var context = new GateContext
        {
            Name = Name(gate),
            Run = run,
            Results = results,
            Timeout = timeout ?? TimeSpan.FromSeconds(GateKeys.Timeout.Value.Otherwise!.Value),
            Workspace = Workspace,
            Scratch = NewScratch(),
        };
        return await AloneAsync(() => gate.JudgeAsync(context, cancellationToken)) ?? throw Nothing(gate);
    }

    // An extension that catches everything would otherwise hide what nobody scripted.
    private async Task<T?> AloneAsync<T>(Func<Task<T>> act) where T : class?
    {
        T? result;
        try
        {
            result = await act();
        }
        catch (Exception) when (log.TakeMissed() is { } missed)
        {
            ExceptionDispatchInfo.Throw(missed);
            throw;
        }
        if (log.TakeMissed() is { } hidden)
            ExceptionDispatchInfo.Throw(hidden);
        return result;
    }

    // As the runtime writes a phase's result to the journal, and reads it when a run is resumed.
    private static void Keep(IPhaseHandler handler, PhaseResult result)
    {
        try
        {
            PhaseOutcome.Of(result, new("", "", "")).Read();
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or TypeLoadException or InvalidOperationException)
        {
            throw new BrokenContractException($"The journal cannot keep the {result.Artifact?.GetType().Name} that {Name(handler)} yields: {e.Message}", e);
        }
    }

    private static string Name(object extension) => extension.GetType().GetCustomAttribute<ExtensionAttribute>()?.Id ?? extension.GetType().Name;

    private static BrokenContractException Nothing(object extension) => new($"{Name(extension)} returned nothing, which its contract forbids.");
}
