namespace Maestro.Runtime.LogIndex;

/// <summary>Which records are asked for; what is null does not matter.</summary>
internal sealed record LogFilter
{
    /// <summary>Of this run.</summary>
    public string? Run { get; init; }

    /// <summary>Whose type begins so.</summary>
    public string? Type { get; init; }

    /// <summary>Of this kind: of a decision or failure its kind, of a gate its name, of a recovery the strategy.</summary>
    public string? Kind { get; init; }

    /// <summary>Of this phase.</summary>
    public string? Phase { get; init; }

    /// <summary>About this task.</summary>
    public string? Task { get; init; }

    /// <summary>Not before then.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Before then.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Decisions taken with less confidence, 0 to 1.</summary>
    public double? Below { get; init; }

    /// <summary>That hold this text, whatever its case.</summary>
    public string? Text { get; init; }

    /// <summary>Only after this record of the run.</summary>
    public long? After { get; init; }

    /// <summary>The question, with its values. Runs and their records come in order.</summary>
    public (string Sql, IReadOnlyList<(string Name, object? Value)> Values) Question()
    {
        var where = new List<string>();
        var values = new List<(string, object?)>();
        void Only(string condition, string name, object? value)
        {
            if (value is null)
                return;
            where.Add(condition);
            values.Add((name, value));
        }
        Only("r.no = (SELECT no FROM run WHERE run = $run)", "$run", Run);
        // Signs of life are for whoever asks for them.
        if (Type is null)
            where.Add("+r.type <> 'run.alive'");
        // A range, so that the index serves it; but what is doubtful is less than what is of a type, and has an index of its own.
        var type = Below is null ? "r.type" : "+r.type";
        Only($"{type} >= $type", "$type", Type);
        Only($"{type} < $typeEnd", "$typeEnd", Type is null ? null : Type + "\uFFFF");
        Only("r.kind = $kind", "$kind", Kind);
        Only("r.phase = $phase", "$phase", Phase);
        Only("r.task = $task", "$task", Task);
        Only("r.utc >= $since", "$since", Since is { } since ? LogTime.Of(since) : null);
        Only("r.utc < $until", "$until", Until is { } until ? LogTime.Of(until) : null);
        Only("r.confidence < $below", "$below", Below);
        Only("r.seq > $after", "$after", After);
        Only("(r.key LIKE $text ESCAPE '!' OR r.payload LIKE $text ESCAPE '!')", "$text", Text is null ? null : $"%{Escaped(Text)}%");
        return ($"SELECT run, r.seq, r.utc, r.type, r.key, r.payload FROM record r JOIN run USING (no){(where.Count > 0 ? " WHERE " + string.Join(" AND ", where) : "")} ORDER BY run, r.seq", values);
    }

    private static string Escaped(string text) =>
        text.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal);
}
