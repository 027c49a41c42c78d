using System.Collections.Concurrent;
using Maestro.Runtime.Checkpoints;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Limits;
using Maestro.Runtime.Runs.Records;
using Maestro.Runtime.Workspaces;

namespace Maestro.Runtime.Runs;

/// <summary>What the run did so far, projected from its journal record by record; nothing is in it that is not on disk.</summary>
internal sealed class RunMemory
{
    private readonly ConcurrentDictionary<string, CompletedRecord> completed = new();
    private readonly Ledger ledger = new();
    private readonly Questions questions = new();
    private readonly List<RunContainment> containments = [];
    private readonly List<StuckAgent> stuck = [];
    private readonly Crashes crashes = new();
    private readonly Sittings sittings = new();
    private readonly Isolations isolations = new();
    private readonly FailureHistory failures = new();
    private readonly AttemptHistory attempts;
    private readonly PlannedWork plan = new();
    private readonly ResultList<Decision> decisions;
    private readonly ResultList<GateReport> gates;
    private readonly ResultList<IntegrationWork> integrations;
    private readonly HeadOfRun head;
    private readonly Lock gate = new();
    private int restoresAttempted;
    private int restoresVerified;
    private int humanInputs;
    private int recoveries;

    /// <param name="artifacts">Where results are that were too large for their record.</param>
    public RunMemory(ArtifactStore artifacts)
    {
        Results = new(artifacts);
        (decisions, gates, integrations) = (new(Results.Of<Decision>), new(Results.Of<GateReport>), new(Results.Of<IntegrationWork>));
        head = new(Results.Of<IntegrationWork>);
        attempts = new(Results.Of<AgentWork>);
    }

    /// <summary>What the run was started with; null before its first record.</summary>
    public RunStarted? Started { get; private set; }

    /// <summary>When it was started.</summary>
    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>How programs were held, each once, in the order of the sittings.</summary>
    public IReadOnlyList<RunContainment> Containments => Locked(() => (IReadOnlyList<RunContainment>)[.. containments]);

    /// <summary>The head before anything was integrated; null when the run did not get that far.</summary>
    public Head? Base { get; private set; }

    /// <summary>The head as it is.</summary>
    public Head? Head => Locked(() => head.Present);

    /// <summary>What the repository was like when the run began; null when the run did not get that far.</summary>
    public FingerprintTaken? Fingerprint { get; private set; }

    /// <summary>How it ended; null when it did not.</summary>
    public RunFinished? Finished { get; private set; }

    /// <summary>The phase under way or last under way.</summary>
    public string? Phase { get; private set; }

    /// <summary>What was delivered, or null.</summary>
    public Delivery? Delivery { get; private set; }

    /// <summary>Limits of the run that were raised when it was taken up, by their keys.</summary>
    public IReadOnlyDictionary<string, decimal> RaisedLimits { get; private set; } = new Dictionary<string, decimal>();

    /// <summary>Takes a record in. Called for every record in order, those of earlier sittings first.</summary>
    public void Apply(JournalRecord record)
    {
        lock (gate)
        {
            if (record.Type is RunRecords.Started or RunRecords.Resumed)
            {
                ledger.Interrupted(sittings.Latest);
                crashes.Died();
                sittings.Begin(record.Utc);
            }
            sittings.Alive(record.Utc);
            Effect(record);
            Other(record);
        }
    }

    /// <summary>The record that completed an effect, or null.</summary>
    public CompletedRecord? Completed(string key) => completed.GetValueOrDefault(key);

    /// <summary>Reads what completed effects came to.</summary>
    public RecordResults Results { get; }

    /// <summary>The failure of that key; null when none is on record.</summary>
    public FailureEvent? FailureAt(string key) => Locked(() => failures.At(key));

    /// <summary>How many processes carried the run out so far.</summary>
    public int SittingCount => Locked(() => sittings.Count);

    /// <summary>Why a step is not tried again: the process died in it too often. Null when it may be tried.</summary>
    public string? Quarantined(string key) => Locked(() => crashes.In(key) >= Crashes.TooOften ? $"the run's process died in it {Crashes.TooOften} times" : null);

    /// <summary>Why a build of an extension is not used again: its code ended the process too often. Null when it may be used.</summary>
    /// <param name="extension">As its records name it.</param>
    /// <param name="build">The plugin's build.</param>
    public string? Quarantined(string extension, Guid build) => Locked(() =>
        crashes.Of(extension, build) is { Count: >= Crashes.TooOftenByExtension } ended ? $"it ended the run's process {ended.Count} times: {ended[^1].How}" : null);

    /// <summary>What the latest process died of or in, as far as is known: an extension that was seen to end it, else the innermost steps under way. Empty when it came to its end.</summary>
    public IReadOnlyList<string> LastDeath => Locked<IReadOnlyList<string>>(() => Finished is not null ? []
        : crashes.Latest.Count > 0 ? [.. crashes.Latest.Select(crash => $"{crash.Extension} of plugin {crash.Plugin} ended it: {crash.How}")]
        : [.. crashes.UnderWay.Select(key => $"{key} was under way")]);

    /// <summary>The planned tasks, in the plan's order.</summary>
    public IReadOnlyList<WorkTask> PlannedTasks => Locked(() => plan.Tasks);

    /// <summary>Ids of planned tasks that neither came to their end nor into the result.</summary>
    public IReadOnlyList<string> UnfinishedTasks =>
        [.. PlannedTasks.Select(task => task.Id).Where(id => !completed.ContainsKey($"task/{id}") && !completed.ContainsKey($"task/{id}/integration"))];

    /// <summary>What each task took that came to its end, by its id.</summary>
    public IReadOnlyDictionary<string, TimeSpan> TaskTimes => Locked(() => plan.Took.ToDictionary());

    /// <summary>What was used; what nobody told is unknown, and what is under way counts with what was reserved for it.</summary>
    public Usage Usage => SpentIn("").Usage;

    /// <summary>What a node of the budget tree, and those below it, used so far.</summary>
    /// <param name="path">The node's path; empty for the run.</param>
    public Spent SpentIn(string path) => Locked(() => path.Length > 0 ? ledger.In(path) : ledger.In(path) with { Time = sittings.Time });

    /// <summary>Every decision.</summary>
    public IReadOnlyList<Decision> Decisions => Locked<IReadOnlyList<Decision>>(() => [.. decisions.All]);

    /// <summary>Every report of a gate, oldest first.</summary>
    public IReadOnlyList<GateReport> Gates => Locked<IReadOnlyList<GateReport>>(() => [.. gates.All]);

    /// <summary>Every integration, oldest first.</summary>
    public IReadOnlyList<IntegrationWork> Integrations => Locked<IReadOnlyList<IntegrationWork>>(() => [.. integrations.All]);

    /// <summary>The heads that came of the tasks which were not taken out, in their order.</summary>
    public IReadOnlyList<KeyValuePair<string, Head>> Standing => Locked(() => isolations.Standing(integrations.All));

    /// <summary>The tasks that were taken out of the result, by their ids.</summary>
    public IReadOnlyDictionary<string, Isolated> TakenOut => Locked(() => isolations.Taken);

    /// <summary>Restores that began, and those that were proven.</summary>
    public RestoreCounts Restores => Locked(() => new RestoreCounts(restoresAttempted, restoresVerified));

    /// <summary>What waits for a person to decide, oldest first, by key.</summary>
    public IReadOnlyList<KeyValuePair<string, HumanQuestion>> OpenQuestions => Locked(() => questions.Open);

    /// <summary>What a person answered to a question; null when nobody did.</summary>
    public string? AnswerTo(string question) => Locked(() => questions.AnswerTo(question));

    /// <summary>How often a person answered something after there was a plan.</summary>
    public int HumanInputs => Locked(() => humanInputs);

    /// <summary>How often rungs of ladders have acted.</summary>
    public int Recoveries => Locked(() => recoveries);

    /// <summary>The latest report of each gate on a tree; what a gate said of some tests alone is none.</summary>
    public IReadOnlyList<GateReport> GatesOn(string tree) => [.. Gates.Where(g => g.Tree == tree && g.Only.Count == 0).GroupBy(g => g.Gate).Select(g => g.Last())];

    /// <summary>What a gate said of some tests alone, after its latest report on the tree; null when it was not asked since.</summary>
    public GateReport? RerunOn(string tree, string gate) => Gates.LastOrDefault(g => g.Tree == tree && g.Gate == gate) is { Only.Count: > 0 } rerun ? rerun : null;

    /// <summary>Every attempt of an agent that ended, with what came of it, oldest first.</summary>
    public IReadOnlyList<AttemptOutcome> Attempts => Locked(() => attempts.All);

    /// <summary>Every agent that was seen to be stuck, oldest first.</summary>
    public IReadOnlyList<StuckAgent> Stuck => Locked<IReadOnlyList<StuckAgent>>(() => [.. stuck]);

    /// <summary>Every failure with what became of it.</summary>
    public IReadOnlyList<FailureRecord> Failures => Locked(() => failures.All);

    private void Effect(JournalRecord record)
    {
        var dot = record.Type.IndexOf('.');
        switch (record.Type.AsSpan(dot + 1))
        {
            case "started" when record.Type is not (RunRecords.Started or Rollback.Started):
                var started = Payload<StartedRecord>(record);
                ledger.Started(record.Key, started);
                crashes.Started(record.Type[..dot], record.Key);
                if (record.Type is "phase.started" or "task.started" && started.Within is { } node)
                    ledger.Entered(node, record.Key, record.Utc);
                Phase = record.Type == "phase.started" ? record.Key : Phase;
                break;
            case "failed":
                crashes.Ended(record.Key);
                ledger.Ended(record.Key, Payload<FailedRecord>(record).Usage ?? Usage.Unknown, null, record.Utc);
                break;
            case "completed" when !record.Type.StartsWith("restore", StringComparison.Ordinal):
                crashes.Ended(record.Key);
                Completed(record, record.Type[..dot], CompletedRecord.Of(record.Body));
                break;
        }
    }

    private void Completed(JournalRecord record, string kind, CompletedRecord result)
    {
        // A call counts, and is no step: a resumed attempt makes its calls again.
        if (record.Type != RunRecords.CallCompleted)
            completed[record.Key] = result;
        var took = ledger.Ended(record.Key, result.Usage, result.Within, record.Utc);
        switch (kind)
        {
            case "decision":
                decisions.Add(result);
                break;
            case "agent":
                attempts.Made(record.Key, result);
                break;
            case "gate":
                gates.Add(result);
                break;
            case "recovery":
                recoveries += Results.Of<RecoveryWork>(result).Acted ? 1 : 0;
                break;
            case "task":
                plan.TaskEnded(record.Key, took);
                break;
            case "integration":
                integrations.Add(result);
                attempts.Integrated(record.Key);
                head.MoveBy(result);
                break;
            case "interview":
                humanInputs += plan.IsPlanned && Results.Of<IReadOnlyList<Answer>>(result).Any(answer => !answer.Assumed) ? 1 : 0;
                break;
            case "phase":
                var outcome = Results.Of<PhaseOutcome>(result);
                plan.PhaseEnded(record.Key, outcome);
                head.MoveTo(outcome.Head);
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
                head.MoveTo(Base = Payload<Head>(record));
                break;
            case RunRecords.Head:
                head.MoveTo(Payload<Head>(record));
                break;
            case RunRecords.Isolated:
                var isolated = Payload<Isolated>(record);
                isolations.Add(isolated);
                head.MoveTo(isolated.Head);
                break;
            case RunRecords.Finished:
                Finished = Payload<RunFinished>(record);
                break;
            case RunRecords.Resumed:
                Resumed(Payload<RunResumed>(record));
                break;
            case RunRecords.Crashed:
                crashes.By(Payload<ExtensionCrash>(record));
                break;
            case RunRecords.Stuck:
                stuck.Add(Payload<StuckAgent>(record));
                break;
            case RunRecords.HumanAsked:
                questions.Ask(record.Key, Payload<HumanQuestion>(record));
                break;
            case RunRecords.HumanAnswered:
                questions.Answer(record.Key, Payload<HumanAnswer>(record).Text);
                humanInputs++;
                break;
            case RunRecords.Failure:
                var failure = Payload<FailureEvent>(record);
                failures.Add(record.Key, record.Utc, failure);
                attempts.Failed(record.Key, failure.Failure.Kind);
                break;
            case RunRecords.FailureClosed:
                failures.Close(record.Key, Payload<FailureClosed>(record));
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
        foreach (var key in completed.Keys.Where(key => key.StartsWith("phase/", StringComparison.Ordinal) && !plan.IsPlanning(key)))
            completed.TryRemove(key, out _);
    }

    private void Contained(RunContainment? held)
    {
        if (held is not null && !containments.Contains(held))
            containments.Add(held);
    }

    private static T Payload<T>(JournalRecord record) => record.Body.Read<T>();

    private T Locked<T>(Func<T> read)
    {
        lock (gate)
            return read();
    }
}
