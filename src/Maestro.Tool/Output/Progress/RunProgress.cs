using System.Globalization;
using System.Text.Json;
using Maestro.Runtime.Configuration;
using Maestro.Runtime.Configuration.Yaml;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Limits;
using Maestro.Runtime.Runs;
using Maestro.Runtime.Runs.Records;

namespace Maestro.Tool.Output.Progress;

/// <summary>How far a run is, kept from its records.</summary>
internal sealed class RunProgress
{
    private readonly Dictionary<string, Stage> phases = [];
    private readonly Dictionary<string, TaskProgress> tasks = [];
    private readonly Lock gate = new();
    private Usage usage = Usage.None;
    private BudgetLimits limits = BudgetLimits.None;
    private DateTimeOffset? began;
    private DateTimeOffset last;

    /// <summary>Reads what is too large for a record.</summary>
    public RecordResults? Results { get; set; }

    /// <summary>What is being done that belongs to no task.</summary>
    public string Doing { get; set; } = "";

    /// <summary>The phases that were come to, and as far as they are known those to come.</summary>
    public IReadOnlyList<(string Name, Stage Stage)> Phases
    {
        get
        {
            lock (gate)
                return [.. phases.Select(phase => (phase.Key, phase.Value))];
        }
    }

    /// <summary>The tasks, in the order of the plan.</summary>
    public IReadOnlyList<TaskProgress> Tasks
    {
        get
        {
            lock (gate)
                return [.. tasks.Values];
        }
    }

    /// <summary>What was used, against what may be.</summary>
    public IReadOnlyList<Spending> Spent(DateTimeOffset now)
    {
        lock (gate)
        {
            var time = now - (began ?? now);
            return
            [
                new("time", Clock(time), limits.Duration is { } most ? Clock(most) : "", limits.Duration is { } whole ? time / whole : null),
                Count("tokens", usage.Tokens, limits.Tokens),
                Count("calls", usage.ApiCalls, limits.ApiCalls),
            ];
        }
    }

    /// <summary>Takes in what earlier sessions of a run left.</summary>
    public void Open(RunDirectory directory)
    {
        Results = new(new(directory.Artifacts));
        foreach (var record in new ChainWalk(directory.Journal).Records())
            Apply(record);
    }

    /// <summary>Takes a record in.</summary>
    public void Apply(JournalRecord record)
    {
        lock (gate)
        {
            // While nobody was at it no time was spent.
            if (record.Type == RunRecords.Resumed)
                began += record.Utc - last;
            last = record.Utc;
            Take(record);
        }
    }

    private void Take(JournalRecord record)
    {
        switch (record.Type)
        {
            case RunRecords.Started when record.Payload.Deserialize<RunStarted>(JournalJson.Options) is { } started:
                began = record.Utc;
                Plan(started.Configuration);
                break;
            case "phase.started":
                phases[Name(record.Key)] = Stage.Running;
                break;
            case "phase.completed":
                PhaseEnded(record);
                break;
            case "task.started":
                Change(record, task => task with { Stage = Stage.Running, Began = task.Began ?? record.Utc, Doing = "begins" });
                break;
            case "agent.started" when OfATask(record):
                Change(record, task => task with { Stage = Stage.Running, Doing = record.Key.Split('/')[^1] is "1" ? "the agent works" : $"the agent works, attempt {record.Key.Split('/')[^1]}" });
                break;
            case "gate.started" when OfATask(record):
                Change(record, task => task with { Doing = $"gate {Gate(record.Key)}" });
                break;
            case "recovery.started" when OfATask(record):
                Change(record, task => task with { Stage = Stage.Recovering, Doing = "recovers" });
                break;
            case "integration.started":
                Change(record, task => task with { Doing = "is merged" });
                break;
            case "integration.completed":
                Change(record, task => task with { Stage = Stage.Done, Doing = "", Ended = record.Utc });
                break;
            case "task.completed":
                Change(record, task => task.Stage == Stage.Done ? task : task with { Stage = Stage.Failed, Doing = "", Ended = record.Utc });
                break;
            case "agent.completed" when record.Payload.TryGetProperty("usage", out var used):
                usage += used.Deserialize<Usage>(JournalJson.Options) ?? Usage.None;
                break;
        }
    }

    // What the configuration says is to come, and what it may cost.
    private void Plan(string configuration)
    {
        if (YamlText.Read(configuration, ConfigurationFile.Name) is not { Ok: true } yaml || DefinitionReader.Read(yaml.Value) is not { Ok: true } definition)
            return;
        limits = definition.Value.Limits.Run;
        foreach (var phase in definition.Value.Phases)
            phases.TryAdd(phase.Name, Stage.Waiting);
    }

    private void PhaseEnded(JournalRecord record)
    {
        var outcome = Results?.Of<PhaseOutcome>(record);
        phases[Name(record.Key)] = outcome?.Failure is null ? Stage.Done : Stage.Failed;
        if (outcome is { ArtifactType: nameof(TaskGraph) })
            foreach (var task in ((TaskGraph)outcome.Read()!).Tasks)
                tasks.TryAdd(task.Id, new(task.Id, task.Title, TimeSpan.FromMinutes(task.EstimateMinutes)));
    }

    private void Change(JournalRecord record, Func<TaskProgress, TaskProgress> change)
    {
        var id = Name(record.Key);
        tasks[id] = change(tasks.GetValueOrDefault(id) ?? new(id, "", TimeSpan.Zero));
    }

    private static Spending Count(string name, long? used, long? limit) => new(
        name, used is { } known ? Short(known) : "unknown", limit is { } most ? Short(most) : "", used is { } some && limit is > 0 and var whole ? (double)some / whole : null);

    private static string Short(long count) => count switch
    {
        >= 10_000_000 => string.Create(CultureInfo.InvariantCulture, $"{count / 1_000_000}M"),
        >= 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{count / 1_000_000.0:0.#}M"),
        >= 10_000 => string.Create(CultureInfo.InvariantCulture, $"{count / 1000}k"),
        _ => count.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>A time as a clock shows it.</summary>
    public static string Clock(TimeSpan time) => time.TotalHours >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{time.Minutes}:{time.Seconds:00}");

    private static bool OfATask(JournalRecord record) => record.Key.StartsWith("task/", StringComparison.Ordinal);

    private static string Name(string key) => key.Split('/') is [_, var name, ..] ? name.Split('#')[0] : key;

    private static string Gate(string key) => key.Split('/')[^1].Split('@')[0];
}
