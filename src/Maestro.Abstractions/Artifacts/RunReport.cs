namespace Maestro;

/// <summary>What happened, for people. Yielded by reporting; how the run ended is decided by the runtime from its evidence, not here.</summary>
public sealed record RunReport : Artifact
{
    /// <summary>The report as Markdown.</summary>
    public required string Markdown { get; init; }

    /// <summary>The report as one self-contained HTML page; null when the reporter makes none.</summary>
    public string? Html { get; init; }
}
