using Maestro.Runtime.Journal;
using Maestro.Runtime.Limits;
using Maestro.Runtime.Runs.Records;
using Maestro.Runtime.Workspaces;

namespace Maestro.Runtime.Runs;

/// <summary>What the run did so far, projected from its journal record by record; nothing is in it that is not on disk.</summary>
internal sealed class RunMemory
{
    private readonly RunProjection known;
    private readonly Lock gate = new();

    /// <param name="artifacts">Where results are that were too large for their record.</param>
    public RunMemory(ArtifactStore artifacts) => known = new(Results = new(artifacts));

    /// <summary>What the run was started with; null before its first record.</summary>
    public RunStarted? Started => known.Started;

    /// <summary>When it was started.</summary>
    public DateTimeOffset StartedAt => known.StartedAt;

    /// <summary>How programs were held, each once, in the order of the known.Sittings.</summary>
    public IReadOnlyList<RunContainment> Containments => Locked(() => (IReadOnlyList<RunContainment>)[.. known.Containments]);

    /// <summary>The head before anything was integrated; null when the run did not get that far.</summary>
    public Head? Base => known.Base;

    /// <summary>The head as it is.</summary>
    public Head? Head => Locked(() => known.Head.Present);

    /// <summary>What the repository was like when the run began; null when the run did not get that far.</summary>
    public FingerprintTaken? Fingerprint => known.Fingerprint;

    /// <summary>How it ended; null when it did not.</summary>
    public RunFinished? Finished => known.Finished;

    /// <summary>The phase under way or last under way.</summary>
    public string? Phase => known.Phase;

    /// <summary>What was delivered, or null.</summary>
    public Delivery? Delivery => known.Delivery;

    /// <summary>Limits of the run that were raised when it was taken up, by their keys.</summary>
    public IReadOnlyDictionary<string, decimal> RaisedLimits => known.RaisedLimits;

    /// <summary>Takes a record in. Called for every record in order, those of earlier sittings first.</summary>
    public void Apply(JournalRecord record)
    {
        lock (gate)
            known.Apply(record);
    }

    /// <summary>The record that completed an effect, or null.</summary>
    public CompletedRecord? Completed(string key) => known.Ended.GetValueOrDefault(key);

    /// <summary>Reads what completed effects came to.</summary>
    public RecordResults Results { get; }

    /// <summary>The failure of that key; null when none is on record.</summary>
    public FailureEvent? FailureAt(string key) => Locked(() => known.Failures.At(key));

    /// <summary>How many processes carried the run out so far.</summary>
    public int SittingCount => Locked(() => known.Sittings.Count);

    /// <summary>Why a step is not tried again: the process died in it too often. Null when it may be tried.</summary>
    public string? Quarantined(string key) => Locked(() => known.Crashes.In(key) >= Crashes.TooOften ? $"the run's process died in it {Crashes.TooOften} times" : null);

    /// <summary>Why a build of an extension is not used again: its code ended the process too often. Null when it may be used.</summary>
    /// <param name="extension">As its records name it.</param>
    /// <param name="build">The plugin's build.</param>
    public string? Quarantined(string extension, Guid build) => Locked(() =>
        known.Crashes.Of(extension, build) is { Count: >= Crashes.TooOftenByExtension } ended ? $"it ended the run's process {ended.Count} times: {ended[^1].How}" : null);

    /// <summary>What the latest process died of or in, as far as is known: an extension that was seen to end it, else the innermost steps under way. Empty when it came to its end.</summary>
    public IReadOnlyList<string> LastDeath => Locked<IReadOnlyList<string>>(() => Finished is not null ? []
        : known.Crashes.Latest.Count > 0 ? [.. known.Crashes.Latest.Select(crash => $"{crash.Extension} of plugin {crash.Plugin} ended it: {crash.How}")]
        : [.. known.Crashes.UnderWay.Select(key => $"{key} was under way")]);

    /// <summary>The planned tasks, in the plan's order.</summary>
    public IReadOnlyList<WorkTask> PlannedTasks => Locked(() => known.Plan.Tasks);

    /// <summary>Ids of planned tasks that neither came to their end nor into the result.</summary>
    public IReadOnlyList<string> UnfinishedTasks =>
        [.. PlannedTasks.Select(task => task.Id).Where(id => !known.Ended.ContainsKey($"task/{id}") && !known.Ended.ContainsKey($"task/{id}/integration"))];

    /// <summary>What each task took that came to its end, by its id.</summary>
    public IReadOnlyDictionary<string, TimeSpan> TaskTimes => Locked(() => known.Plan.Took.ToDictionary());

    /// <summary>What was used; what nobody told is unknown, and what is under way counts with what was reserved for it.</summary>
    public Usage Usage => SpentIn("").Usage;

    /// <summary>What a node of the budget tree, and those below it, used so far.</summary>
    /// <param name="path">The node's path; empty for the run.</param>
    public Spent SpentIn(string path) => Locked(() => path.Length > 0 ? known.Ledger.In(path) : known.Ledger.In(path) with { Time = known.Sittings.Time });

    /// <summary>Every decision.</summary>
    public IReadOnlyList<Decision> Decisions => Locked<IReadOnlyList<Decision>>(() => [.. known.Decisions.All]);

    /// <summary>Every report of a gate, oldest first.</summary>
    public IReadOnlyList<GateReport> Gates => Locked<IReadOnlyList<GateReport>>(() => [.. known.Gates.All]);

    /// <summary>Every integration, oldest first.</summary>
    public IReadOnlyList<IntegrationWork> Integrations => Locked<IReadOnlyList<IntegrationWork>>(() => [.. known.Integrations.All]);

    /// <summary>The heads that came of the tasks which were not taken out, in their order.</summary>
    public IReadOnlyList<KeyValuePair<string, Head>> Standing => Locked(() => known.Isolations.Standing(known.Integrations.All));

    /// <summary>The tasks that were taken out of the result, by their ids.</summary>
    public IReadOnlyDictionary<string, Isolated> TakenOut => Locked(() => known.Isolations.Taken);

    /// <summary>Restores that began, and those that were proven.</summary>
    public RestoreCounts Restores => Locked(() => known.Restores);

    /// <summary>What waits for a person to decide, oldest first, by key.</summary>
    public IReadOnlyList<KeyValuePair<string, HumanQuestion>> OpenQuestions => Locked(() => known.Questions.Open);

    /// <summary>What a person answered to a question; null when nobody did.</summary>
    public string? AnswerTo(string question) => Locked(() => known.Questions.AnswerTo(question));

    /// <summary>How often a person answered something after there was a known.Plan.</summary>
    public int HumanInputs => Locked(() => known.HumanInputs);

    /// <summary>How often rungs of ladders have acted.</summary>
    public int Recoveries => Locked(() => known.Recoveries.All.Count(work => work.Acted));

    /// <summary>The latest report of each gate on a tree; what a gate said of some tests alone is none.</summary>
    public IReadOnlyList<GateReport> GatesOn(string tree) => [.. Gates.Where(g => g.Tree == tree && g.Only.Count == 0).GroupBy(g => g.Gate).Select(g => g.Last())];

    /// <summary>What a gate said of some tests alone, after its latest report on the tree; null when it was not asked since.</summary>
    public GateReport? RerunOn(string tree, string gate) => Gates.LastOrDefault(g => g.Tree == tree && g.Gate == gate) is { Only.Count: > 0 } rerun ? rerun : null;

    /// <summary>Every attempt of an agent that ended, with what came of it, oldest first.</summary>
    public IReadOnlyList<AttemptOutcome> Attempts => Locked(() => known.Attempts.All);

    /// <summary>Every agent that was seen to be stuck, oldest first.</summary>
    public IReadOnlyList<StuckAgent> Stuck => Locked<IReadOnlyList<StuckAgent>>(() => [.. known.Stuck]);

    /// <summary>When tasks were worked on, in the order in which they were begun.</summary>
    public IReadOnlyList<TaskTimeline> Timeline => Locked(() => known.Times.Read(known.Attempts));

    /// <summary>Every failure with what became of it.</summary>
    public IReadOnlyList<FailureRecord> Failures => Locked(() => known.Failures.All);

    private T Locked<T>(Func<T> read)
    {
        lock (gate)
            return read();
    }
}
