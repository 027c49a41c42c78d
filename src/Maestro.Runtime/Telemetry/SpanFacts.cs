using System.Diagnostics;

namespace Maestro.Runtime.Telemetry;

/// <summary>What is known of a span when it begins or ends.</summary>
/// <param name="Name">Its name; null to leave it.</param>
/// <param name="Attributes">Its attributes; those that are null are left out.</param>
internal sealed record SpanFacts(string? Name, IReadOnlyList<(string Name, object? Value)> Attributes)
{
    /// <summary>What sort of error it ended in; null when it did not.</summary>
    public string? Error { get; init; }

    /// <summary>What happened, in a sentence.</summary>
    public string? Message { get; init; }

    /// <summary>Puts them on a span.</summary>
    /// <param name="span">The span.</param>
    /// <param name="scrub">Takes credentials out of text.</param>
    public void PutOn(Activity span, Func<string, string> scrub)
    {
        if (Name is not null)
            span.DisplayName = scrub(Name);
        foreach (var (name, value) in Attributes)
            if (value is not null)
                span.SetTag(name, value is string text ? scrub(text) : value);
        if (Error is null)
            return;
        span.SetTag(AttributeNames.ErrorType, Error);
        span.SetStatus(ActivityStatusCode.Error, Message is { } message ? scrub(message) : null);
    }
}
