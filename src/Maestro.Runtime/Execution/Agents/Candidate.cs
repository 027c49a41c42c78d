using System.Globalization;
using Maestro.Runtime.Configuration;
using Maestro.Runtime.Runs;

namespace Maestro.Runtime.Execution.Agents;

/// <summary>An agent that may make an attempt, and what speaks for and against it.</summary>
/// <param name="Agent">The agent.</param>
/// <param name="Order">Its place in the order that somebody stated, from 1; null where nobody did.</param>
/// <param name="Missing">Why it is not there; null when it is.</param>
/// <param name="Here">What came of its attempts at this task.</param>
/// <param name="Alike">What came of its attempts at other tasks of the kind in this run.</param>
/// <param name="Unable">Whether it could not work at all when it was last asked to in this run.</param>
internal sealed record Candidate(
    AgentDefinition Agent, int? Order, string? Missing, IReadOnlyList<AttemptOutcome> Here, IReadOnlyList<AttemptOutcome> Alike, bool Unable)
{
    /// <summary>Why it could not work at this task when it was tried; null when it could.</summary>
    public string? Refused => Here.Select(attempt => attempt.Own).LastOrDefault(own => own?.Kind == FailureKind.Environment)?.Message;

    /// <summary>How often it failed by itself at this task: not by what gates found in what it made, and not by what goes away.</summary>
    public int Failures => Here.Count(attempt => attempt.Own?.Kind is { } kind && kind is not FailureKind.Transient || attempt.Judged == FailureKind.Agent);

    /// <summary>The option it is in the decision.</summary>
    public DecisionOption Option => new() { Id = Agent.Name, Title = $"{Agent.Name} ({Agent.Use})" };

    /// <summary>What a strategy is told of it.</summary>
    public IEnumerable<KeyValuePair<string, string>> Facts()
    {
        yield return Fact("use", Agent.Use);
        if (Order is { } order)
            yield return Fact("order", Text(order));
        if (Missing is not null)
            yield return Fact("missing", Missing);
        if (Refused is not null)
            yield return Fact("refused", Refused);
        yield return Fact("task_failures", Text(Failures));
        yield return Fact("task_rejections", Text(Here.Count(attempt => attempt.Tells && attempt.Failure is not null) - Failures));
        yield return Fact("run_attempts", Text(Alike.Count));
        yield return Fact("run_failures", Text(Alike.Count(attempt => attempt.Failure is not null)));
        if (Unable)
            yield return Fact("run_unable", "true");
    }

    private KeyValuePair<string, string> Fact(string name, string value) => new($"{Agent.Name}.{name}", value);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
