using Maestro.Plugins.Decisions.Limits;

namespace Maestro.Plugins.Decisions.Agents;

/// <summary>What a request for an agent says of one of them.</summary>
/// <param name="name">The agent's name.</param>
/// <param name="facts">The request's facts.</param>
internal sealed class AgentFacts(string name, IReadOnlyDictionary<string, string> facts)
{
    /// <summary>Id of its extension; null when it is not told.</summary>
    public string? Use => Text("use");

    /// <summary>Its place in the order somebody stated, from 1; null where nobody did.</summary>
    public double? Order => Fact.Number(facts, $"{name}.order") is >= 1 and var order ? order : null;

    /// <summary>Why it cannot work; null when nothing is known against it.</summary>
    public string? Absent => Text("missing") ?? Text("refused");

    /// <summary>How often it failed by itself at this task.</summary>
    public int Failures => Count("task_failures");

    /// <summary>How often what it made of this task was found wrong, or something failed that goes away.</summary>
    public int Rejections => Count("task_rejections");

    /// <summary>Attempts at other tasks of the kind in this run.</summary>
    public int RunAttempts => Count("run_attempts");

    /// <summary>Those of them that failed.</summary>
    public int RunFailures => Math.Min(RunAttempts, Count("run_failures"));

    /// <summary>Whether it could not work at all when it was last asked to in this run.</summary>
    public bool Unable => Text("run_unable") == "true";

    /// <summary>What is told, as sentences.</summary>
    public IEnumerable<string> Evidence(string title, string kind)
    {
        if (Absent is { } why)
            yield return $"{title}: {why}";
        if (Failures + Rejections > 0)
            yield return $"{title} failed {Failures + Rejections} attempt(s) at this task, {Failures} of them by itself";
        if (RunAttempts > 0)
            yield return $"{title} failed {RunFailures} of {RunAttempts} attempts at other tasks of kind {kind} in this run";
    }

    private int Count(string fact) => (int)Math.Clamp(Fact.Number(facts, $"{name}.{fact}") ?? 0, 0, int.MaxValue);

    private string? Text(string fact) => facts.GetValueOrDefault($"{name}.{fact}");
}
