namespace Maestro.Plugins.Gates.Guard.Tests;

/// <summary>A test as its source tells of it.</summary>
internal sealed record GuardedTest
{
    /// <summary>The file it stands in.</summary>
    public required string File { get; init; }

    /// <summary>Its first line, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The class it is in; empty where its language has none.</summary>
    public string Owner { get; init; } = "";

    /// <summary>Its name or title.</summary>
    public required string Name { get; init; }

    /// <summary>What keeps it from running, as written; null when it runs.</summary>
    public string? Skip { get; init; }

    /// <summary>Its rows of parameters, as far as they stand in the source.</summary>
    public IReadOnlyList<string> Rows { get; init; } = [];

    /// <summary>Whether rows come from elsewhere too, so that they cannot be counted.</summary>
    public bool MoreRows { get; init; }

    /// <summary>All it asserts, before anything ends it.</summary>
    public IReadOnlyList<Assertion> Assertions { get; init; } = [];

    /// <summary>Calls of which only the name says that they assert.</summary>
    public IReadOnlyList<string> Unseen { get; init; } = [];

    /// <summary>Its body in words and signs, comments left out.</summary>
    public IReadOnlyList<string> Body { get; init; } = [];

    /// <summary>How often it may return before its last assertion.</summary>
    public int Returns { get; init; }

    /// <summary>How often what is thrown in it is swallowed, or tried again.</summary>
    public int Swallows { get; init; }

    /// <summary>Assertions that can fail.</summary>
    public IReadOnlyList<Assertion> Effective => [.. Assertions.Where(a => a.Strength > Strength.None)];

    /// <summary>Whether it proves anything.</summary>
    public bool Proves => Skip is null && (Effective.Count > 0 || Unseen.Count > 0 || (Assertions.Count == 0 && Body.Count > 0));

    /// <summary>How people call it.</summary>
    public string Full => Owner.Length > 0 ? $"{Owner}.{Name}" : Name;
}
