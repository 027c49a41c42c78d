using System.Diagnostics;

namespace Maestro.Runtime.Telemetry;

/// <summary>The spans that have begun and not ended, by the keys of their effects, and which of them is above another.</summary>
internal sealed class OpenSpans
{
    private readonly Dictionary<string, Activity> spans = [];
    private string? phase;

    /// <summary>The span of the session; null before it began and after it ended.</summary>
    public Activity? Root { get; set; }

    /// <summary>Adds one.</summary>
    public void Add(string key, Activity span)
    {
        spans[key] = span;
        if (new EffectKey(key).Pass is not null && spans[key].OperationName == SpanNames.Phase)
            phase = key;
    }

    /// <summary>Takes one out.</summary>
    /// <returns>Null when it is not open.</returns>
    public Activity? Remove(string key) => spans.Remove(key, out var span) ? span : null;

    /// <summary>Takes all out, those below before those above; the root last.</summary>
    public IReadOnlyList<Activity> RemoveAll()
    {
        var all = spans.OrderByDescending(span => span.Key.Length).Select(span => span.Value).Concat(Root is null ? [] : [Root]).ToList();
        spans.Clear();
        Root = null;
        return all;
    }

    /// <summary>The span that what has this key belongs to.</summary>
    public Activity? Above(string key)
    {
        var read = new EffectKey(key);
        // A recovery puts the agent to work at the place it mends, not below its own key.
        if (read.Attempt is not null && Recovery(read.Above().Skip(1).First()) is { } recovery)
            return recovery;
        foreach (var above in read.Above())
            if (spans.TryGetValue(above, out var span))
                return span;
        return phase is not null && spans.TryGetValue(phase, out var current) ? current : Root;
    }

    /// <summary>The span a key's own record is an event of: its own when it is open, else the one above.</summary>
    public Activity? At(string key) => spans.GetValueOrDefault(key) ?? Above(key);

    private Activity? Recovery(string place) => spans
        .Where(span => span.Value.OperationName == SpanNames.Recovery && (span.Key.StartsWith($"{place}/", StringComparison.Ordinal) || span.Key.StartsWith($"{place}#", StringComparison.Ordinal)))
        .Select(span => span.Value).FirstOrDefault();
}
