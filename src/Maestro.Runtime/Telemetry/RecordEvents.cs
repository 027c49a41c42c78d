using Maestro.Runtime.Checkpoints;
using Maestro.Runtime.Checkpoints.Risks.Guard;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Runs.Records;

namespace Maestro.Runtime.Telemetry;

/// <summary>What of the records that are no effects becomes an event on a span.</summary>
internal static class RecordEvents
{
    /// <summary>The event's name and attributes; null for a record that is none.</summary>
    public static SpanFacts? Of(JournalRecord record) => record.Type switch
    {
        RunRecords.Failure => Of(record.Body.Read<FailureEvent>().Failure),
        RunRecords.FailureClosed => new(EventNames.FailureClosed, [(AttributeNames.FailureRecovered, record.Body.Read<FailureClosed>().Recovered)]),
        CheckpointStore.Committed => Of(record.Body.Read<Checkpoint>()),
        Rollback.Completed => new(EventNames.Restore, [(AttributeNames.RestoreVerified, record.Body.Read<RestoreResult>().Verified)]),
        RunRecords.HumanAsked => new(EventNames.HumanAsked, [(AttributeNames.Message, record.Body.Read<HumanQuestion>().What)]),
        RiskRecord.Detected => new(EventNames.Risk, [(AttributeNames.Message, RiskRecord.Kinds(record.Body.Read<RiskRecord>().Risks))]),
        _ => null,
    };

    private static SpanFacts Of(Failure failure) => new(EventNames.Failure,
        [(AttributeNames.ErrorType, Words.Of(failure.Kind)), (AttributeNames.Message, failure.Message), (AttributeNames.GateName, failure.Gate)]);

    private static SpanFacts Of(Checkpoint checkpoint) => new(EventNames.Checkpoint,
        [(AttributeNames.CheckpointId, checkpoint.Id), (AttributeNames.CheckpointLabel, checkpoint.Label)]);
}
