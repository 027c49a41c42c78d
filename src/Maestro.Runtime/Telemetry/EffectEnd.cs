using Maestro.Runtime.Effects;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Runs;
using Maestro.Runtime.Runs.Records;

namespace Maestro.Runtime.Telemetry;

/// <summary>What a span ends with: what its effect came to.</summary>
internal sealed class EffectEnd(RecordResults results)
{
    /// <summary>The facts of a <c>completed</c> record.</summary>
    public SpanFacts Of(EffectKind kind, JournalRecord record) => kind switch
    {
        EffectKind.Phase => Failed(new(null, []), results.Of<PhaseOutcome>(record).Failure),
        EffectKind.Task => Of(results.Of<TaskResult>(record)),
        EffectKind.Agent => Of(results.Of<AgentWork>(record)),
        EffectKind.Gate => Of(results.Of<GateReport>(record)),
        EffectKind.Decision => Of(results.Of<Decision>(record)),
        EffectKind.Recovery => Of(results.Of<RecoveryWork>(record)),
        EffectKind.Integration => new(null, [(AttributeNames.Commit, results.Of<IntegrationWork>(record).Head.Commit)]),
        EffectKind.Delivery => Of(results.Of<Delivery>(record)),
        _ => new(null, []),
    };

    /// <summary>The facts of a <c>failed</c> record: the effect ended in an exception.</summary>
    public static SpanFacts Broken(JournalRecord record)
    {
        var failed = record.Body.Read<FailedRecord>();
        return new(null, []) { Error = failed.Exception, Message = failed.Message };
    }

    private static SpanFacts Of(TaskResult task) => Failed(
        new(null, [(AttributeNames.TaskState, Words.Of(task.State)), (AttributeNames.TaskAttempts, task.Attempts), (AttributeNames.Commit, task.Commit)]), task.Failure);

    private static SpanFacts Of(AgentWork work) => Failed(
        new(work.Agent is null ? null : $"{SpanNames.Agent} {work.Agent}",
        [
            (AttributeNames.AgentName, work.Agent),
            (AttributeNames.ProviderName, work.Use),
            (AttributeNames.Tokens, work.Result.Usage.Tokens),
            (AttributeNames.ApiCalls, work.Result.Usage.ApiCalls),
            (AttributeNames.Cost, work.Result.Usage.CostUsd is { } dollars ? (double)dollars : null),
        ]),
        work.Result.Failure);

    private static SpanFacts Of(GateReport report) => new(null, [(AttributeNames.GateVerdict, Words.Of(report.Verdict)), (AttributeNames.GateSummary, report.Summary)])
    {
        Error = report.Verdict == GateVerdict.Passed ? null : Words.Of(report.FailureKind),
        Message = report.Summary,
    };

    private static SpanFacts Of(Decision decision) => new(null,
    [
        (AttributeNames.DecisionChoice, decision.Choice),
        (AttributeNames.DecisionConfidence, decision.Confidence),
        (AttributeNames.DecisionStrategy, decision.Strategy),
    ]);

    private static SpanFacts Of(RecoveryWork work) => new($"{SpanNames.Recovery} {work.Attempt.Strategy}",
    [
        (AttributeNames.RecoveryStrategy, work.Attempt.Strategy),
        (AttributeNames.RecoveryActed, work.Acted),
        (AttributeNames.RecoveryAction, work.Attempt.Action),
    ]);

    private static SpanFacts Of(Delivery delivery) => new(null, [(AttributeNames.Branch, delivery.Branch), (AttributeNames.Commit, delivery.Commit)]);

    private static SpanFacts Failed(SpanFacts facts, Failure? failure) =>
        failure is null ? facts : facts with { Error = Words.Of(failure.Kind), Message = failure.Message };
}
