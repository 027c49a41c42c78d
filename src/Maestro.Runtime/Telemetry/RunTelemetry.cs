using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Threading.Channels;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Runs;
using Maestro.Runtime.Runs.Records;
using Maestro.Runtime.Secrets;
using NLog;

namespace Maestro.Runtime.Telemetry;

/// <summary>
/// Follows one session of a run and tells of it in spans and metrics. It stands beside the run, never in its way: records are queued when
/// they are on disk, and read by a task of its own; nothing that goes wrong here reaches the journal or the run.
/// </summary>
/// <param name="export">Carries them away.</param>
/// <param name="version">The tool's version.</param>
internal sealed class RunTelemetry(ITelemetryExport export, string version) : IDisposable
{
    /// <summary>Name of the source of spans and of the meter.</summary>
    public const string Name = "Maestro";

    // For all that is done at the end of a run, whether or not there is a collector.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    private readonly Channel<JournalRecord> queue = Channel.CreateUnbounded<JournalRecord>(new() { SingleReader = true });
    private Task following = Task.CompletedTask;
    private string? problem;

    /// <summary>Makes the spans.</summary>
    public ActivitySource Source { get; } = new(Name, version);

    /// <summary>Makes the metrics.</summary>
    public Meter Meter { get; } = new(Name, version);

    /// <summary>Begins to follow.</summary>
    /// <param name="journal">The run's journal.</param>
    /// <param name="records">What it held when it was opened.</param>
    /// <param name="artifacts">Where large results are.</param>
    /// <param name="scrubber">Takes credentials out of text.</param>
    /// <param name="limits">How much of each limit is used, right now.</param>
    public void Follow(RunJournal journal, IReadOnlyList<JournalRecord> records, ArtifactStore artifacts, Scrubber scrubber, Func<IReadOnlyList<LimitUse>> limits)
    {
        var results = new RecordResults(artifacts);
        var earlier = records.Where(record => record.Type == TraceRoot.Type).Select(record => record.Body.Read<TraceRoot>()).ToList();
        var spans = new RunSpans(Source, results, scrubber.Text, earlier);
        var metrics = new RunMetrics(Meter, results, limits);
        journal.Appended += record => queue.Writer.TryWrite(record);
        following = Task.Run(() => FollowAsync(journal, spans, metrics));
    }

    /// <summary>The session has ended: tells the rest, within a bound.</summary>
    /// <param name="log">Gets a line when something could not be told.</param>
    public async Task EndAsync(Logger log)
    {
        queue.Writer.TryComplete();
        var begun = Stopwatch.GetTimestamp();
        try
        {
            await following.WaitAsync(Longest);
        }
        catch (TimeoutException)
        {
            problem = "reading the records took too long";
        }
        var left = Longest - Stopwatch.GetElapsedTime(begun);
        var unsent = left > TimeSpan.Zero ? await export.FinishAsync(left) : "there was no time left to send it";
        if ((problem ?? unsent) is { } what)
            log.Warn("telemetry is not complete: {Problem}", what);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Source.Dispose();
        Meter.Dispose();
    }

    private async Task FollowAsync(RunJournal journal, RunSpans spans, RunMetrics metrics)
    {
        var latest = default(DateTimeOffset);
        await foreach (var record in queue.Reader.ReadAllAsync())
        {
            latest = record.Utc;
            Guarded(() => spans.Apply(record));
            Guarded(() => metrics.Apply(record));
            if (record.Type is RunRecords.Started or RunRecords.Resumed && spans.Root is { } root)
                Guarded(() => journal.Post(TraceRoot.Type, "run", root));
        }
        Guarded(() => spans.Abandon(latest));
    }

    // A record that cannot be read, or a listener that throws, costs a span and not a run.
    private void Guarded(Action tell)
    {
        try
        {
            tell();
        }
#pragma warning disable CA1031 // Not swallowed: the first is told at the end.
        catch (Exception e)
#pragma warning restore CA1031
        {
            problem ??= $"{e.GetType().Name}: {e.Message}";
        }
    }
}
