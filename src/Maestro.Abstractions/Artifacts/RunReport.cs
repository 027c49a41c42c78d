using System.Text.Json;

namespace Maestro;

/// <summary>What happened, for people. Yielded by reporting; how the run ended is decided by the runtime from its evidence, not here.</summary>
public sealed record RunReport : Artifact
{
    /// <summary>The report as Markdown.</summary>
    public required string Markdown { get; init; }

    /// <summary>The report as one self-contained HTML page; null when the reporter makes none.</summary>
    public string? Html { get; init; }

    /// <summary>
    /// The report as data, for programs; null when the reporter makes none. It becomes <c>report</c> in <c>report.json</c>, beside what the runtime says
    /// itself of how the run ended.
    /// </summary>
    public JsonElement? Json { get; init; }
}
