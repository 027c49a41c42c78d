using System.Text.RegularExpressions;

namespace Maestro.Plugins.Agents.Driving;

/// <summary>Tells from a status or from words what sort of failure an agent's error is.</summary>
internal static class ErrorSense
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly Regex Status = new(@"(status:?|http|error:?|rejected \() ?\(?([45][0-9][0-9])\b", Options);

    private static readonly Regex Unable = new(
        @"unauthori[sz]ed|authenticat|api.?key|not logged in|log ?in|forbidden|credit balance|billing|insufficient.quota|root/sudo|not trusted|trusted directory|no such model|model.not.found", Options);

    private static readonly Regex Passing = new(
        @"rate.?limit|too many requests|overloaded|high demand|temporar|timed? ?out|timeout|unavailable|econnre|connection|network|socket|server.side|internal server", Options);

    /// <summary>The problem of an error.</summary>
    /// <param name="message">What the agent said.</param>
    /// <param name="status">The status that the model's endpoint gave, where that is told.</param>
    public static Problem Of(string message, long? status = null) => new(KindOf(message, status ?? StatusIn(message)), message);

    /// <summary>The sort of failure.</summary>
    public static FailureKind KindOf(string message, long? status) => status switch
    {
        401 or 402 or 403 or 404 or 407 => FailureKind.Environment,
        408 or 429 or >= 500 => FailureKind.Transient,
        >= 400 => FailureKind.Agent,
        _ when Unable.IsMatch(message) => FailureKind.Environment,
        _ when Passing.IsMatch(message) => FailureKind.Transient,
        _ => FailureKind.Agent,
    };

    private static long? StatusIn(string message) =>
        Status.Match(message) is { Success: true } match && long.TryParse(match.Groups[2].ValueSpan, out var status) ? status : null;
}
