namespace Maestro;

/// <summary>A choice the run made on its own, with everything a reviewer needs to judge it.</summary>
public sealed record Decision
{
    /// <summary>The choice where nobody can tell. A strategy may choose it where the request gives no options, or gives this one.</summary>
    public const string Unknown = "unknown";

    /// <summary>Unique in the run; filled in by the engine.</summary>
    public string Id { get; init; } = "";

    /// <summary>When, in UTC; filled in by the engine.</summary>
    public DateTimeOffset Utc { get; init; }

    /// <summary>The kind of decision.</summary>
    public required string Kind { get; init; }

    /// <summary>The question.</summary>
    public required string Question { get; init; }

    /// <summary>Every option that was considered, with its scores.</summary>
    public required IReadOnlyList<DecisionOption> Options { get; init; }

    /// <summary>The id of the option chosen; <see cref="Unknown"/> where there is none.</summary>
    public required string Choice { get; init; }

    /// <summary>All option ids, best first, where the decision is an order; else empty.</summary>
    public IReadOnlyList<string> Ranking { get; init; } = [];

    /// <summary>Where the ranking comes from a schedule: that schedule; else null.</summary>
    public TaskSchedule? Schedule { get; init; }

    /// <summary>Why, in a sentence a reviewer can agree or disagree with.</summary>
    public required string Rationale { get; init; }

    /// <summary>What the choice comes to, by name, where its id does not say it all: a package and its version, a folder, a type's name.</summary>
    public IReadOnlyDictionary<string, string> Answer { get; init; } = new Dictionary<string, string>();

    /// <summary>How sure, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>What it was decided from: files with lines, commits, catalogue entries.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];

    /// <summary>The facts the request carried.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>();

    /// <summary>The id of the strategy that decided; filled in by the engine.</summary>
    public string Strategy { get; init; } = "";

    /// <summary>The decision this one follows from, or null; filled in by the engine.</summary>
    public string? ParentId { get; init; }
}
