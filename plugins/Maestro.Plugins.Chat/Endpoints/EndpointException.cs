namespace Maestro.Plugins.Chat.Endpoints;

/// <summary>The endpoint refused a request or could not be reached. No client of a protocol takes it for one of its own, so that it arrives as it was thrown.</summary>
/// <param name="status">The HTTP status; null where there was no answer.</param>
/// <param name="after">When to try again, as the endpoint has it; null where it does not say.</param>
/// <param name="message">What it said.</param>
internal sealed class EndpointException(int? status, TimeSpan? after, string message) : Exception(message)
{
    /// <summary>The HTTP status; null where there was no answer.</summary>
    public int? Status => status;

    /// <summary>When to try again.</summary>
    public TimeSpan? After => after;
}
