namespace Maestro.Runtime.Conformance.Models.Exchange;

/// <summary>What an endpoint does in place of answering.</summary>
internal sealed record ModelFault
{
    private ModelFault(ModelFaultKind kind) => Kind = kind;

    /// <summary>The connection breaks in the middle of the answer.</summary>
    public static ModelFault Cut { get; } = new(ModelFaultKind.Cut);

    /// <summary>Nothing comes until the client leaves.</summary>
    public static ModelFault Hang { get; } = new(ModelFaultKind.Hang);

    /// <summary>Something comes that is no answer.</summary>
    public static ModelFault Garbage { get; } = new(ModelFaultKind.Garbage);

    /// <summary>How it fails.</summary>
    public ModelFaultKind Kind { get; }

    /// <summary>The status of HTTP, for <see cref="ModelFaultKind.Status"/>.</summary>
    public int Code { get; private init; }

    /// <summary>The words that go with the status.</summary>
    public string Message { get; private init; } = "";

    /// <summary>After how long the client may try again; null when that is not said.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    /// <summary>It refuses.</summary>
    /// <param name="code">The status of HTTP.</param>
    /// <param name="message">Why.</param>
    /// <param name="retryAfter">After how long the client may try again.</param>
    public static ModelFault Status(int code, string? message = null, TimeSpan? retryAfter = null) =>
        new(ModelFaultKind.Status) { Code = code, Message = message ?? $"scripted status {code}", RetryAfter = retryAfter };
}
