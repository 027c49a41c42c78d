using System.Collections.Concurrent;
using System.Text.Json;
using Maestro.Runtime.Checkpoints;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Runs.Records;
using Maestro.Runtime.Workspaces;

namespace Maestro.Runtime.Runs;

/// <summary>What the run did so far, projected from its journal record by record; nothing is in it that is not on disk.</summary>
internal sealed class RunMemory
{
    private readonly ArtifactStore artifacts;
    private readonly ConcurrentDictionary<string, CompletedRecord> completed = new();
    private readonly Dictionary<string, StartedRecord> open = [];
    private readonly ResultList<Decision> decisions;
    private readonly List<(string Key, DateTimeOffset Utc, FailureEvent Event)> failures = [];
    private readonly Dictionary<string, FailureClosed> closed = [];
    private readonly HashSet<string> failureKeys = [];
    private readonly ResultList<GateReport> gates;
    private readonly ResultList<IntegrationWork> integrations;
    private readonly Lock gate = new();
    private DateTimeOffset sessionStart;
    private TimeSpan earlierSessions;
    private DateTimeOffset latest;
    private int restoresAttempted;
    private int restoresVerified;
    private int humanInputs;
    private bool planned;
    private Usage usage = Usage.None;
    private Usage atLeast = Usage.None;
    private Head? head;
    private CompletedRecord? headMovedBy;

    /// <param name="artifacts">Where results are that were too large for their record.</param>
    public RunMemory(ArtifactStore artifacts)
    {
        this.artifacts = artifacts;
        (decisions, gates, integrations) = (new(Read<Decision>), new(Read<GateReport>), new(Read<IntegrationWork>));
    }

    /// <summary>What the run was started with; null before its first record.</summary>
    public RunStarted? Started { get; private set; }

    /// <summary>When it was started.</summary>
    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>The head before anything was integrated; null when the run did not get that far.</summary>
    public Head? Base { get; private set; }

    /// <summary>The head as it is.</summary>
    public Head? Head => Locked(() =>
    {
        if (headMovedBy is { } integration)
            MoveTo(Read<IntegrationWork>(integration).Head);
        return head;
    });

    /// <summary>What the repository was like when the run began; null when the run did not get that far.</summary>
    public FingerprintTaken? Fingerprint { get; private set; }

    /// <summary>How it ended; null when it did not.</summary>
    public RunFinished? Finished { get; private set; }

    /// <summary>The phase under way or last under way.</summary>
    public string? Phase { get; private set; }

    /// <summary>What was delivered, or null.</summary>
    public Delivery? Delivery { get; private set; }

    /// <summary>Takes a record in. Called for every record in order, those of earlier sessions first.</summary>
    public void Apply(JournalRecord record)
    {
        lock (gate)
        {
            if (record.Type is RunRecords.Started or RunRecords.Resumed)
            {
                earlierSessions += latest - sessionStart;
                sessionStart = record.Utc;
            }
            latest = record.Utc;
            Effect(record);
            Other(record);
        }
    }

    /// <summary>The record that completed an effect, or null.</summary>
    public CompletedRecord? Completed(string key) => completed.GetValueOrDefault(key);

    /// <summary>Whether a failure of that key is on record.</summary>
    public bool Knows(string failureKey) => Locked(() => failureKeys.Contains(failureKey));

    /// <summary>Time of the sessions before this one.</summary>
    public TimeSpan EarlierSessions => Locked(() => earlierSessions);

    /// <summary>Time from the first record of this session to its latest.</summary>
    public TimeSpan LastSession => Locked(() => latest - sessionStart);

    /// <summary>What was used; what nobody told is unknown, and what is under way counts with what was reserved for it.</summary>
    public Usage Usage => Locked(() => open.Values.Aggregate(usage, (sum, s) => sum + Reserved(s)));

    /// <summary>
    /// What was used at the least; never unknown. An effect that did not tell, or was started and never completed, counts with what was
    /// reserved for it.
    /// </summary>
    public Usage AtLeast => Locked(() => open.Values.Aggregate(atLeast, (sum, s) => sum + Reserved(s)));

    /// <summary>Every decision.</summary>
    public IReadOnlyList<Decision> Decisions => Locked<IReadOnlyList<Decision>>(() => [.. decisions.All]);

    /// <summary>Every integration, oldest first.</summary>
    public IReadOnlyList<IntegrationWork> Integrations => Locked<IReadOnlyList<IntegrationWork>>(() => [.. integrations.All]);

    /// <summary>Restores that began, and those that were proven.</summary>
    public RestoreCounts Restores => Locked(() => new RestoreCounts(restoresAttempted, restoresVerified));

    /// <summary>How often a person answered something after there was a plan.</summary>
    public int HumanInputs => Locked(() => humanInputs);

    /// <summary>The latest report of each gate on a tree.</summary>
    public IReadOnlyList<GateReport> GatesOn(string tree) =>
        Locked<IReadOnlyList<GateReport>>(() => [.. gates.All.Where(g => g.Tree == tree).GroupBy(g => g.Gate).Select(g => g.Last())]);

    /// <summary>Every failure with what became of it.</summary>
    public IReadOnlyList<FailureRecord> Failures => Locked<IReadOnlyList<FailureRecord>>(() =>
        [.. failures.Select(f => closed.GetValueOrDefault(f.Key) is { } end
            ? new FailureRecord(f.Utc, f.Event.Phase, f.Event.TaskId, f.Event.Failure, end.Tried, end.Recovered)
            : new FailureRecord(f.Utc, f.Event.Phase, f.Event.TaskId, f.Event.Failure, [], false))]);

    private void Effect(JournalRecord record)
    {
        var dot = record.Type.IndexOf('.');
        switch (record.Type.AsSpan(dot + 1))
        {
            case "started" when record.Type is not (RunRecords.Started or Rollback.Started):
                open[record.Key] = Payload<StartedRecord>(record);
                Phase = record.Type == "phase.started" ? record.Key : Phase;
                break;
            case "failed":
                if (open.Remove(record.Key, out var failed) && failed is not { Tokens: 0, ApiCalls: 0 })
                    Used(Reserved(failed), Usage.Unknown);
                break;
            case "completed" when !record.Type.StartsWith("restore", StringComparison.Ordinal):
                var result = CompletedRecord.Of(record.Body);
                completed[record.Key] = result;
                Used(open.Remove(record.Key, out var started) ? Reserved(started) : Usage.None, result.Usage ?? Usage.None);
                Result(record.Type[..dot], result);
                break;
        }
    }

    private void Used(Usage reserved, Usage told)
    {
        usage += told;
        atLeast += new Usage { Tokens = told.Tokens ?? reserved.Tokens, ApiCalls = told.ApiCalls ?? reserved.ApiCalls };
    }

    private static Usage Reserved(StartedRecord started) => new() { Tokens = started.Tokens, ApiCalls = started.ApiCalls };

    private void Result(string kind, CompletedRecord record)
    {
        switch (kind)
        {
            case "decision":
                decisions.Add(record);
                break;
            case "gate":
                gates.Add(record);
                break;
            case "integration":
                integrations.Add(record);
                headMovedBy = record;
                break;
            case "interview":
                humanInputs += planned && Read<IReadOnlyList<Answer>>(record).Any(answer => !answer.Assumed) ? 1 : 0;
                break;
            case "phase":
                var outcome = Read<PhaseOutcome>(record);
                planned |= outcome.ArtifactType == nameof(WorkPlan);
                MoveTo(outcome.Head);
                break;
            case "delivery":
                Delivery = Read<Delivery>(record);
                break;
        }
    }

    private void Other(JournalRecord record)
    {
        switch (record.Type)
        {
            case RunRecords.Started:
                (Started, StartedAt) = (Payload<RunStarted>(record), record.Utc);
                break;
            case RunRecords.Fingerprint:
                Fingerprint = Payload<FingerprintTaken>(record);
                break;
            case RunRecords.Base:
                MoveTo(Base = Payload<Head>(record));
                break;
            case RunRecords.Head:
                MoveTo(Payload<Head>(record));
                break;
            case RunRecords.Finished:
                Finished = Payload<RunFinished>(record);
                break;
            case RunRecords.Resumed:
                Finished = null;
                break;
            case RunRecords.Failure:
                failures.Add((record.Key, record.Utc, Payload<FailureEvent>(record)));
                failureKeys.Add(record.Key);
                break;
            case RunRecords.FailureClosed:
                closed[record.Key] = Payload<FailureClosed>(record);
                break;
            case Rollback.Started:
                restoresAttempted++;
                break;
            case Rollback.Completed:
                restoresVerified += Payload<RestoreResult>(record).Verified ? 1 : 0;
                break;
        }
    }

    private void MoveTo(Head to) => (head, headMovedBy) = (to, null);

    private T Read<T>(CompletedRecord record) => record.Result is { } inline
        ? inline.Read<T>()
        : JsonSerializer.Deserialize<T>(artifacts.Get(record.Artifact!), JournalJson.Options)!;

    private static T Payload<T>(JournalRecord record) => record.Body.Read<T>();

    private T Locked<T>(Func<T> read)
    {
        lock (gate)
            return read();
    }
}
