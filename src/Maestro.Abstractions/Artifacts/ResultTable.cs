namespace Maestro;

/// <summary>
/// What came of each thing a run was about, as a table that people read first. Yielded by a phase that sums up, whatever it is called; the standard report
/// shows it right after what to look at. Of several the last one is shown.
/// </summary>
public sealed record ResultTable : Artifact
{
    /// <summary>What it is of, as a heading.</summary>
    public required string Title { get; init; }

    /// <summary>A sentence or two before it; empty for none.</summary>
    public string Introduction { get; init; } = "";

    /// <summary>Heads of its columns; the first one names what a row is of.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>Its rows, each as long as <see cref="Columns"/>. What is missing at the end of one is shown as empty, and what is too much is left out.</summary>
    public required IReadOnlyList<IReadOnlyList<ResultCell>> Rows { get; init; }
}
