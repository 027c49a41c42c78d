using System.Diagnostics;
using Maestro.Runtime.Effects;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Runs;
using Maestro.Runtime.Runs.Records;

namespace Maestro.Runtime.Telemetry;

/// <summary>Makes spans of a run's records, in their order: an effect's <c>started</c> begins one, its <c>completed</c> or <c>failed</c> ends it.</summary>
/// <param name="source">Makes them.</param>
/// <param name="results">Reads results.</param>
/// <param name="scrub">Takes credentials out of text.</param>
/// <param name="earlier">The roots of earlier sessions, oldest first.</param>
internal sealed class RunSpans(ActivitySource source, RecordResults results, Func<string, string> scrub, IReadOnlyList<TraceRoot> earlier)
{
    private static readonly Dictionary<string, EffectKind> Kinds = Enum.GetValues<EffectKind>().ToDictionary(EffectRunner.Word);

    private readonly OpenSpans open = new();
    private readonly EffectEnd ends = new(results);

    /// <summary>The session's root; null before it began, when it is not sampled, and after it ended.</summary>
    public TraceRoot? Root => open.Root is { } span ? TraceRoot.Of(span) : null;

    /// <summary>Takes a record in.</summary>
    public void Apply(JournalRecord record)
    {
        var dot = record.Type.LastIndexOf('.');
        if (record.Type is RunRecords.Started or RunRecords.Resumed)
            Begin(record);
        else if (record.Type == RunRecords.Finished)
            Finish(record);
        else if (dot > 0 && Kinds.TryGetValue(record.Type[..dot], out var kind))
            Effect(kind, record.Type[(dot + 1)..], record);
        else if (RecordEvents.Of(record) is { } said)
            Event(said, record);
    }

    /// <summary>Ends what is open: the process is about to leave, and nothing more will be said.</summary>
    /// <param name="latest">When the last was heard of it.</param>
    public void Abandon(DateTimeOffset latest)
    {
        foreach (var span in open.RemoveAll())
            End(span, new(null, []) { Error = "interrupted", Message = "the run was left before this came to its end" }, latest);
    }

    private void Begin(JournalRecord record)
    {
        var resumed = record.Type == RunRecords.Resumed;
        var links = resumed ? earlier.Select(root => root.Link()) : null;
        open.Root = source.StartActivity(SpanNames.Run, ActivityKind.Internal, TraceIdentity.Root(record.Run), tags: null, links, record.Utc);
        open.Root?.SetTag(AttributeNames.RunId, record.Run).SetTag(AttributeNames.RunResumed, resumed);
    }

    private void Finish(JournalRecord record)
    {
        if (open.Root is not { } root)
            return;
        open.Root = null;
        var verdict = record.Body.Read<RunFinished>().Verdict;
        var state = Words.Of(verdict.State);
        var ended = new SpanFacts(null, [(AttributeNames.RunState, state)]);
        End(root, verdict.State switch
        {
            RunState.Succeeded or RunState.Cancelled => ended,
            _ => ended with { Error = state, Message = string.Join(' ', verdict.Reasons) },
        }, record.Utc);
    }

    private void Effect(EffectKind kind, string what, JournalRecord record)
    {
        if (what == "started")
            Start(kind, record);
        else if (what is "completed" or "failed" && open.Remove(record.Key) is { } span)
            End(span, what == "failed" ? EffectEnd.Broken(record) : ends.Of(kind, record), record.Utc);
    }

    private void Start(EffectKind kind, JournalRecord record)
    {
        if (open.Above(record.Key) is not { } above)
            return;
        var span = source.StartActivity(EffectStart.Word(kind), ActivityKind.Internal, above.Context, tags: null, links: null, record.Utc);
        if (span is null)
            return;
        EffectStart.Of(kind, record.Key).PutOn(span, scrub);
        open.Add(record.Key, span);
    }

    private void Event(SpanFacts said, JournalRecord record)
    {
        var attributes = said.Attributes.Where(a => a.Value is not null).Select(a => KeyValuePair.Create(a.Name, a.Value is string text ? scrub(text) : a.Value));
        open.At(record.Key)?.AddEvent(new(said.Name!, record.Utc, new(attributes)));
    }

    private void End(Activity span, SpanFacts facts, DateTimeOffset when)
    {
        facts.PutOn(span, scrub);
        span.SetEndTime(when.UtcDateTime);
        span.Stop();
    }
}
