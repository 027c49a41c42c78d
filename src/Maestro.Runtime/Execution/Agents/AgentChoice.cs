using System.Globalization;
using Maestro.Runtime.Plugins;

namespace Maestro.Runtime.Execution.Agents;

/// <summary>
/// Who makes an attempt. Where maestro.yaml leaves one agent, there is nothing to choose; where it leaves several, it is decided for each attempt,
/// from what is known by then, and the decision is on record: the same attempt is made by the same agent also after a crash.
/// </summary>
internal sealed class AgentChoice(Run run)
{
    /// <summary>Chooses.</summary>
    /// <param name="task">The task.</param>
    /// <param name="number">Which attempt at it.</param>
    /// <param name="place">Where in the run this is.</param>
    /// <param name="root">The folder it is to be done in.</param>
    /// <param name="ct">Ends with the run.</param>
    /// <param name="another">Whether somebody who did not try yet is to make it, where there is one.</param>
    public async Task<ChosenAgent> ForAsync(WorkTask task, int number, string place, string root, CancellationToken ct, bool another = false)
    {
        var allowed = run.Pipeline.Agents.For(task);
        if (allowed.Agents.Count == 0)
            return new(null, allowed.Guidance, $"no agent is configured for role '{task.Role}'");
        if (allowed.Agents is [var only])
            return new(only, allowed.Guidance);
        var candidates = Candidates(task, place, root);
        var excluded = candidates.Where(c => c.Missing is not null || c.Refused is not null).ToList();
        // Who could not work here may be able to by now, and is tried again before nobody is.
        if (excluded.Count == candidates.Count)
            excluded = [.. candidates.Where(c => c.Missing is not null)];
        if (excluded.Count == candidates.Count)
            return new(null, allowed.Guidance, $"none of the agents for {task.Id} is there: {string.Join("; ", excluded.Select(c => $"{c.Agent.Name}: {c.Missing}"))}");
        if (another && candidates.Except(excluded).Where(c => c.Here.Count == 0).ToList() is { Count: > 0 } fresh)
            excluded = [.. candidates.Except(fresh)];
        var decision = await new RecordedDecisions(run, place).DecideAsync(
            new()
            {
                Kind = DecisionKinds.AgentSelection,
                Key = number.ToString(CultureInfo.InvariantCulture),
                Question = $"Which agent makes attempt {number} at {task.Id} ({task.Title})?",
                // Whatever strategy decides, the first option is one that did not fail here.
                Options = [.. candidates.OrderBy(c => c.Failures).Select(c => c.Option)],
                Excluded = [.. excluded.Select(c => c.Agent.Name)],
                Facts = new Dictionary<string, string>([.. Facts(task, number), .. candidates.SelectMany(c => c.Facts())]),
            },
            ct);
        run.Progress.Report($"decided {DecisionKinds.AgentSelection}: {decision.Choice} ({decision.Confidence:0.00}) {decision.Rationale}");
        return new(allowed.Agents.First(agent => agent.Name == decision.Choice), allowed.Guidance);
    }

    /// <summary>Whether somebody may do a task who is there, and did not turn out unable to at it.</summary>
    public bool HasAnother(WorkTask task, string place, string root) => Candidates(task, place, root).Any(c => c.Missing is null && c.Refused is null);

    private List<Candidate> Candidates(WorkTask task, string place, string root)
    {
        var allowed = run.Pipeline.Agents.For(task);
        var tasks = run.Memory.PlannedTasks.DistinctBy(planned => planned.Id).ToDictionary(planned => $"task/{planned.Id}");
        var made = run.Memory.Attempts.ToLookup(attempt => attempt.Agent);
        return
        [
            .. allowed.Agents.Select((agent, at) => new Candidate(
                agent, allowed.Ordered ? at + 1 : null,
                AgentProgram.Missing(agent, run.Catalogue.Find(ExtensionKind.Agent, agent.Use)?.Extension, root),
                [.. made[agent.Name].Where(attempt => attempt.Place == place)],
                [.. made[agent.Name].Where(attempt => attempt.Place != place && attempt.Tells && tasks.TryGetValue(attempt.Place, out var other) && IsAlike(other, Kind(task)))],
                made[agent.Name].LastOrDefault()?.Own?.Kind == FailureKind.Environment)),
        ];
    }

    private static KeyValuePair<string, string>[] Facts(WorkTask task, int number) =>
    [
        new("task", task.Id), new("attempt", number.ToString(CultureInfo.InvariantCulture)), new("kind", Kind(task)), new("role", task.Role), new("tags", string.Join(", ", task.Tags)),
    ];

    private static string Kind(WorkTask task) => task.Tags.Count > 0 ? task.Tags[0] : task.Role;

    private static bool IsAlike(WorkTask task, string kind) => task.Role == kind || task.Tags.Contains(kind);
}
