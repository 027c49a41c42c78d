using System.Net;

namespace Maestro.Runtime.Gateway;

/// <summary>What was wrong with a model when an agent's attempt ended: it may be why the attempt failed, whatever the agent says.</summary>
/// <param name="Kind">The sort of failure that it makes.</param>
/// <param name="Message">What was wrong.</param>
internal sealed record Trouble(FailureKind Kind, string Message)
{
    /// <summary>What was wrong with a call; null when nothing was, or it was the agent's own doing.</summary>
    public static Trouble? Of(Answer answer) => answer switch
    {
        { Refused.Status: HttpStatusCode.PaymentRequired } => null,
        { Refused: { } refused } => new(FailureKind.Transient, refused.Message),
        { Status: HttpStatusCode.Unauthorized or HttpStatusCode.PaymentRequired or HttpStatusCode.Forbidden or HttpStatusCode.NotFound } => new(FailureKind.Environment, Said(answer)),
        { Status: HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError } => new(FailureKind.Transient, Said(answer)),
        _ => null,
    };

    private static string Said(Answer answer) => $"its model answered with status {(int)answer.Status!}";
}
