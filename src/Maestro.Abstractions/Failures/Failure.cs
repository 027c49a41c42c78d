using System.Text.Json.Serialization;

namespace Maestro;

/// <summary>Something that went wrong in a way that was to be expected. A value, not an exception.</summary>
public sealed record Failure
{
    /// <summary>What sort of failure it is; it selects what is tried first.</summary>
    public required FailureKind Kind { get; init; }

    /// <summary>What happened, in a sentence.</summary>
    public required string Message { get; init; }

    /// <summary>Head and tail of the output it was found in; may be empty.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>The findings of the gate that failed; may be empty.</summary>
    public IReadOnlyList<GateFinding> Findings { get; init; } = [];

    /// <summary>The gate that failed; null when it was none.</summary>
    public string? Gate { get; init; }

    /// <summary>
    /// Whether enough was tried: whoever failed will not have it mended again. Strategies that have work done give up on it; one that asks a person does not.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Final { get; init; }

    /// <summary>
    /// Equal for the same failure seen twice: no times, no paths of one machine, no addresses. Filled in by the runtime where it is empty.
    /// </summary>
    public string Fingerprint { get; init; } = "";
}
