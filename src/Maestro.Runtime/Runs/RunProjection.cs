using System.Collections.Concurrent;
using Maestro.Runtime.Checkpoints;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Limits;
using Maestro.Runtime.Runs.Records;
using Maestro.Runtime.Workspaces;

namespace Maestro.Runtime.Runs;

/// <summary>What a run's records come to, taken in one by one. Not thread-safe, but for <see cref="Ended"/>; <see cref="RunMemory"/> is what others ask.</summary>
internal sealed class RunProjection
{
    private readonly ConcurrentDictionary<string, CompletedRecord> completed = new();
    private int restoresAttempted;
    private int restoresVerified;

    /// <param name="results">Reads what completed effects came to.</param>
    public RunProjection(RecordResults results)
    {
        Results = results;
        (Decisions, Gates, Integrations) = (new(results.Of<Decision>), new(results.Of<GateReport>), new(results.Of<IntegrationWork>));
        Recoveries = new(results.Of<RecoveryWork>);
        Head = new(results.Of<IntegrationWork>);
        Attempts = new(results.Of<AgentWork>);
    }

    public RecordResults Results { get; }

    public IReadOnlyDictionary<string, CompletedRecord> Ended => completed;

    public Ledger Ledger { get; } = new();

    public Questions Questions { get; } = new();

    public List<RunContainment> Containments { get; } = [];

    public List<StuckAgent> Stuck { get; } = [];

    public Crashes Crashes { get; } = new();

    public Sittings Sittings { get; } = new();

    public Isolations Isolations { get; } = new();

    public FailureHistory Failures { get; } = new();

    public AttemptHistory Attempts { get; }

    public PlannedWork Plan { get; } = new();

    public WorkTimes Times { get; } = new();

    public ResultList<Decision> Decisions { get; }

    public ResultList<GateReport> Gates { get; }

    public ResultList<IntegrationWork> Integrations { get; }

    public HeadOfRun Head { get; }

    public RunStarted? Started { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public Head? Base { get; private set; }

    public FingerprintTaken? Fingerprint { get; private set; }

    public RunFinished? Finished { get; private set; }

    public string? Phase { get; private set; }

    public Delivery? Delivery { get; private set; }

    public IReadOnlyDictionary<string, decimal> RaisedLimits { get; private set; } = new Dictionary<string, decimal>();

    public RestoreCounts Restores => new(restoresAttempted, restoresVerified);

    public int HumanInputs { get; private set; }

    public ResultList<RecoveryWork> Recoveries { get; }

    /// <summary>Takes a record in. Called for every record in order.</summary>
    public void Apply(JournalRecord record)
    {
        if (record.Type is RunRecords.Started or RunRecords.Resumed)
        {
            Ledger.Interrupted(Sittings.Latest);
            Times.Interrupted(Sittings.Latest);
            Crashes.Died();
            Sittings.Begin(record.Utc);
        }
        Sittings.Alive(record.Utc);
        Effect(record);
        Other(record);
    }

    private void Effect(JournalRecord record)
    {
        var dot = record.Type.IndexOf('.');
        switch (record.Type.AsSpan(dot + 1))
        {
            case "started" when record.Type is not (RunRecords.Started or Rollback.Started):
                var started = Payload<StartedRecord>(record);
                Ledger.Started(record.Key, started);
                Crashes.Started(record.Type[..dot], record.Key);
                if (record.Type is "task.started" or "agent.started")
                    Times.Started(record.Key, record.Utc);
                if (record.Type is "phase.started" or "task.started" && started.Within is { } node)
                    Ledger.Entered(node, record.Key, record.Utc);
                Phase = record.Type == "phase.started" ? record.Key : Phase;
                break;
            case "failed":
                Crashes.Ended(record.Key);
                Times.Failed(record.Key, record.Utc);
                Ledger.Ended(record.Key, Payload<FailedRecord>(record).Usage ?? Usage.Unknown, null, record.Utc);
                break;
            case "completed" when !record.Type.StartsWith("restore", StringComparison.Ordinal):
                Crashes.Ended(record.Key);
                Completed(record, record.Type[..dot], CompletedRecord.Of(record.Body));
                break;
        }
    }

    private void Completed(JournalRecord record, string kind, CompletedRecord result)
    {
        // A call counts, and is no step: a resumed attempt makes its calls again.
        if (record.Type != RunRecords.CallCompleted)
            completed[record.Key] = result;
        var took = Ledger.Ended(record.Key, result.Usage, result.Within, record.Utc);
        switch (kind)
        {
            case "decision":
                Decisions.Add(result);
                break;
            case "agent":
                Attempts.Made(record.Key, result);
                Times.Completed(record.Key, record.Utc);
                break;
            case "gate":
                Gates.Add(result);
                break;
            case "recovery":
                Recoveries.Add(result);
                break;
            case "task":
                Plan.TaskEnded(record.Key, took);
                Times.Completed(record.Key, record.Utc);
                break;
            case "integration":
                Integrations.Add(result);
                Attempts.Integrated(record.Key);
                Head.MoveBy(result);
                break;
            case "interview":
                HumanInputs += Plan.IsPlanned && Results.Of<IReadOnlyList<Answer>>(result).Any(answer => !answer.Assumed) ? 1 : 0;
                break;
            case "phase":
                var outcome = Results.Of<PhaseOutcome>(result);
                Plan.PhaseEnded(record.Key, outcome);
                Head.MoveTo(outcome.Head);
                break;
            case "delivery":
                Delivery = Results.Of<Delivery>(result);
                break;
        }
    }

    private void Other(JournalRecord record)
    {
        switch (record.Type)
        {
            case RunRecords.Started:
                (Started, StartedAt) = (Payload<RunStarted>(record), record.Utc);
                Contained(Started.Contained);
                break;
            case RunRecords.Fingerprint:
                Fingerprint = Payload<FingerprintTaken>(record);
                break;
            case RunRecords.Base:
                Head.MoveTo(Base = Payload<Workspaces.Head>(record));
                break;
            case RunRecords.Head:
                Head.MoveTo(Payload<Workspaces.Head>(record));
                break;
            case RunRecords.Isolated:
                var isolated = Payload<Isolated>(record);
                Isolations.Add(isolated);
                Head.MoveTo(isolated.Head);
                break;
            case RunRecords.Finished:
                Finished = Payload<RunFinished>(record);
                break;
            case RunRecords.Resumed:
                Resumed(Payload<RunResumed>(record));
                break;
            case RunRecords.Crashed:
                Crashes.By(Payload<ExtensionCrash>(record));
                break;
            case RunRecords.Stuck:
                Stuck.Add(Payload<StuckAgent>(record));
                break;
            case RunRecords.HumanAsked:
                Questions.Ask(record.Key, Payload<HumanQuestion>(record));
                break;
            case RunRecords.HumanAnswered:
                Questions.Answer(record.Key, Payload<HumanAnswer>(record).Text);
                HumanInputs++;
                break;
            case RunRecords.Failure:
                var failure = Payload<FailureEvent>(record);
                Failures.Add(record.Key, record.Utc, failure);
                Attempts.Failed(record.Key, failure.Failure.Kind);
                break;
            case RunRecords.FailureClosed:
                Failures.Close(record.Key, Payload<FailureClosed>(record));
                break;
            case Rollback.Started:
                restoresAttempted++;
                break;
            case Rollback.Completed:
                restoresVerified += Payload<RestoreResult>(record).Verified ? 1 : 0;
                break;
        }
    }

    private void Resumed(RunResumed resumed)
    {
        Finished = null;
        RaisedLimits = resumed.Limits ?? RaisedLimits;
        Contained(resumed.Contained);
        if (!resumed.Reopened)
            return;
        // The plan and its tasks stand; all that was made of them is looked at again. What tasks came to is under keys of their own.
        foreach (var key in completed.Keys.Where(key => key.StartsWith("phase/", StringComparison.Ordinal) && !Plan.IsPlanning(key)))
            completed.TryRemove(key, out _);
    }

    private void Contained(RunContainment? held)
    {
        if (held is not null && !Containments.Contains(held))
            Containments.Add(held);
    }

    private static T Payload<T>(JournalRecord record) => record.Body.Read<T>();
}
