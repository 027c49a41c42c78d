using System.Text.RegularExpressions;

namespace Maestro.Plugins.Chat.Endpoints;

/// <summary>Why a call of the model came to nothing.</summary>
/// <param name="Kind">The sort of failure.</param>
/// <param name="Message">What happened.</param>
/// <param name="After">When the endpoint wants to be asked again; null where it does not say.</param>
/// <param name="Unread">Whether the request was refused as it came, so that no token of it was read.</param>
internal sealed record Trouble(FailureKind Kind, string Message, TimeSpan? After = null, bool Unread = false)
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly Regex Unable = new("authentication|permission_error|unauthori[sz]ed|forbidden|billing|insufficient.quota|not_found|no such model", Options);

    private static readonly Regex Passing = new("overloaded|rate.?limit|api_error|server_error|internal|time.?out|unavailable", Options);

    /// <summary>The answer began and did not end.</summary>
    public static Trouble Torn { get; } = new(FailureKind.Transient, "the answer of the model's endpoint broke off");

    /// <summary>Nothing came for too long.</summary>
    public static Trouble Silent(TimeSpan idle) => new(FailureKind.Transient, $"the model's endpoint was silent for {idle.TotalSeconds:0} s");

    /// <summary>What an exception of a protocol's client means.</summary>
    /// <param name="e">What was thrown.</param>
    /// <param name="endpoint">The endpoint.</param>
    public static Trouble Of(Exception e, Endpoint endpoint)
    {
        for (var cause = e; cause is not null; cause = cause.InnerException)
        {
            if (cause is EndpointException refused)
                return new(KindOf(refused.Status), refused.Message, refused.After, refused.Status is >= 400 and < 500);
            if (cause is IOException or HttpRequestException)
                return new(FailureKind.Transient, endpoint.Redact($"the connection to the model's endpoint broke: {cause.Message}"));
        }

        // An error in mid-answer comes as words; so does an answer that the client cannot read.
        var said = endpoint.Redact(PlainText.Clean(e.Message));
        return new(
            Unable.IsMatch(said) ? FailureKind.Environment : Passing.IsMatch(said) ? FailureKind.Transient : FailureKind.Agent,
            $"the answer of the model's endpoint cannot be used: {said}");
    }

    private static FailureKind KindOf(int? status) => status switch
    {
        401 or 402 or 403 or 404 or 407 => FailureKind.Environment,
        null or 408 or 429 or >= 500 => FailureKind.Transient,
        _ => FailureKind.Agent,
    };
}
