using Maestro.Plugins.Chat.Endpoints;
using Microsoft.Extensions.AI;

namespace Maestro.Plugins.Chat.Context;

/// <summary>Keeps what is said within what the model can read: above three quarters of it, older turns give way to a summary by the same model.</summary>
/// <param name="model">The model.</param>
/// <param name="measure">Measures what is said.</param>
/// <param name="window">Tokens that the model can read and write in one call.</param>
internal sealed class Window(MeteredModel model, TokenMeasure measure, int window)
{
    private const string Wish =
        "Your memory is nearly full: what was said so far, but for the task, will be replaced by what you write now. Write down what you need to go on with the "
        + "task: what you found out, with exact paths and names; what you changed, where and why; what you tried that did not work; what is left to do. Only text.";

    /// <summary>How many tokens the results of one answer's tools may have.</summary>
    public int Results => window / 8;

    /// <summary>Brings a history down where it is too large.</summary>
    /// <returns>Why it could not be; null when it is small enough.</returns>
    public async Task<Failure?> FitAsync(History history, CancellationToken ct)
    {
        if (measure.Of(history.Messages) <= Most)
            return null;
        var older = history.OlderThan(window / 4, measure);
        if (older == 0)
            return TooLarge(history);
        var (answer, failure) = await model.AskAsync([.. history.Until(older), new(ChatRole.User, Wish)], ChatToolMode.None, ct);
        if (answer is null)
            return failure;
        if (answer.Text.Trim().Length == 0)
            return new() { Kind = FailureKind.Agent, Message = "the model wrote no summary of what it did, and its window is full" };
        history.Replace(older, $"# What you did so far\n\n{answer.Text.Trim()}");
        return measure.Of(history.Messages) <= Most ? null : TooLarge(history);
    }

    private long Most => window * 3L / 4;

    private Failure TooLarge(History history) => new()
    {
        Kind = FailureKind.Agent,
        Message = $"the task and the latest turn have {measure.Of(history.Messages)} tokens, which leaves too little of the model's window of {window}",
    };
}
