using System.Globalization;
using Maestro.Runtime.Effects;
using Maestro.Runtime.Limits;

namespace Maestro.Runtime.Execution.Tasks;

/// <summary>
/// At the threshold of a limit: whether another task may start, as a decision. Asked again each time a task has ended, because the answer
/// changes; once it is no, it stays no, and what runs has a grace to end in.
/// </summary>
/// <param name="run">The run.</param>
/// <param name="phase">The phase.</param>
/// <param name="graph">All tasks.</param>
/// <param name="budget">The phase's budget.</param>
internal sealed class StopOrGoOn(Run run, string phase, IReadOnlyList<WorkTask> graph, Budget budget) : IDisposable
{
    private static readonly DecisionOption[] Choices =
    [
        new() { Id = Stop, Title = "Stop and keep what is done" },
        new() { Id = "go-on", Title = "Go on with what is left of the limits" },
    ];

    private const string Stop = "stop";

    private readonly SemaphoreSlim one = new(1, 1);
    private bool stopped;

    /// <summary>Whether another task may start.</summary>
    /// <param name="ended">Ids of tasks that have ended.</param>
    /// <param name="workers">How many run at once.</param>
    /// <param name="ct">Ends with the run.</param>
    public async Task<bool> MayStartAsync(IReadOnlySet<string> ended, int workers, CancellationToken ct)
    {
        await one.WaitAsync(ct);
        try
        {
            if (!stopped && Math.Max(run.Budget.Share, budget.Share) >= run.Pipeline.Limits.AssessAt)
                stopped = await DecideAsync(ended, workers, ct) == Stop;
            if (stopped)
                budget.EndAfter(TimeSpan.FromSeconds(run.Pipeline.Limits.GraceSeconds));
            return !stopped;
        }
        catch (LimitReachedException)
        {
            // Not even time to decide is left.
            stopped = true;
            return false;
        }
        finally
        {
            one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => one.Dispose();

    private async Task<string> DecideAsync(IReadOnlySet<string> ended, int workers, CancellationToken ct)
    {
        var decision = await new RecordedDecisions(run, $"phase/{phase}").DecideAsync(
            new()
            {
                Kind = DecisionKinds.Limits,
                // Each sitting decides anew: time and limits are not what they were.
                Key = $"{run.Memory.SittingCount}.{ended.Count}",
                Question = "A limit is near: is what is left of the work worth starting?",
                Options = Choices,
                Tasks = [.. graph.Where(t => !ended.Contains(t.Id))],
                Facts = Facts(ended, workers),
            },
            ct);
        run.Progress.Report($"decided {DecisionKinds.Limits}: {decision.Choice} ({decision.Confidence:0.00}) {decision.Rationale}");
        return decision.Choice;
    }

    private Dictionary<string, string> Facts(IReadOnlySet<string> ended, int workers)
    {
        var facts = new Dictionary<string, string>
        {
            ["workers"] = Text(workers),
            ["ended_tasks"] = Text(ended.Count),
            ["ended_estimate_minutes"] = Text(graph.Where(t => ended.Contains(t.Id)).Sum(t => t.EstimateMinutes)),
            ["ended_actual_minutes"] = Text(run.Memory.TaskTimes.Values.Sum(time => time.TotalMinutes)),
        };
        foreach (var (node, uses) in new[] { ("run", run.Budget.Use), ("phase", budget.Use) })
        {
            foreach (var use in uses.Where(use => use.Limit is not null))
            {
                facts[$"{node}.{use.Name}.limit"] = Text(use.Limit!.Value);
                facts[$"{node}.{use.Name}.used"] = use.Unknown ? $"unknown, at least {Text(use.Used)}" : Text(use.Used);
            }
        }

        return facts;
    }

    private static string Text<T>(T number) where T : IFormattable => number.ToString("0.####", CultureInfo.InvariantCulture);
}
