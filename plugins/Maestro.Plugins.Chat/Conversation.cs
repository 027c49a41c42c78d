using System.Text.Json;
using Maestro.Plugins.Chat.Context;
using Maestro.Plugins.Chat.Endpoints;
using Maestro.Plugins.Chat.Tools;
using Microsoft.Extensions.AI;

namespace Maestro.Plugins.Chat;

/// <summary>The loop: the model is asked, its tools are used, the results are told, until it says that it is done or a bound is reached.</summary>
/// <param name="model">The model.</param>
/// <param name="tools">What it can do.</param>
/// <param name="window">Keeps what is said within what it can read.</param>
/// <param name="history">What was said, which begins with the task.</param>
/// <param name="watch">Is told what it does.</param>
/// <param name="options">The bounds.</param>
internal sealed class Conversation(MeteredModel model, Toolbox tools, Window window, History history, IAgentWatch watch, ChatAgentOptions options)
{
    private const int MostCallsAtOnce = 32;

    private int used;

    /// <summary>Holds it.</summary>
    /// <param name="ct">Ends it.</param>
    /// <returns>What the model says it did, or why it came to nothing.</returns>
    public async Task<AgentResult> HoldAsync(CancellationToken ct)
    {
        for (var turn = 0; turn < options.MaxTurns; turn++)
        {
            if (await window.FitAsync(history, ct) is { } tooLarge)
                return Ended("", tooLarge);
            var (answer, failure) = await model.AskAsync(history.Messages, ChatToolMode.Auto, ct);
            if (answer is null)
                return Ended("", failure);
            history.Answered(answer.Messages);
            var calls = answer.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>().ToList();
            if (calls.Count > 0)
                history.Add(new(ChatRole.Tool, await UseAsync(calls, ct)));
            else if (answer.FinishReason == ChatFinishReason.Length)
                history.Add(new(ChatRole.User, $"Your answer was cut off: it may have {options.Output} tokens. Go on, in smaller steps."));
            else
                return EndedWith(answer);
            if (tools.Finish.Report is { } report)
                return Ended(report.Summary, report.Done ? null : Failed($"the model could not do the task: {report.Summary}"));
            if (used > options.MaxToolCalls)
                return Ended("", Failed($"chat was stopped: it used more than {options.MaxToolCalls} tools"));
        }

        return Ended("", Failed($"chat was stopped: it took more than {options.MaxTurns} turns"));
    }

    // One after the other, as they were asked for: a later one may build on an earlier one. Each gets an answer, for endpoints insist on that.
    private async Task<List<AIContent>> UseAsync(List<FunctionCallContent> calls, CancellationToken ct)
    {
        var results = new List<AIContent>();
        var left = (long)window.Results;
        for (var i = 0; i < calls.Count; i++)
        {
            var text = i >= MostCallsAtOnce ? $"error: not done: more than {MostCallsAtOnce} tools in one answer"
                : ++used > options.MaxToolCalls ? "error: not done: too many uses of tools"
                : await tools.UseAsync(calls[i], ct);
            watch.Did(new(calls[i].Name, JsonSerializer.Serialize(calls[i].Arguments), text));
            text = Clip.ToTokens(text, left / (calls.Count - i));
            left -= TokenMeasure.Count(text);
            results.Add(new FunctionResultContent(calls[i].CallId, text));
        }

        return results;
    }

    private AgentResult EndedWith(ChatResponse answer) => Ended(answer.Text, answer.FinishReason switch
    {
        _ when answer.FinishReason == ChatFinishReason.ContentFilter => Failed($"the model refused to go on: {answer.Text}"),
        _ when answer.Text.Trim().Length == 0 => Failed("the model ended without a word"),
        _ => null,
    });

    private AgentResult Ended(string summary, Failure? failure) => new() { Summary = PlainText.Clean(summary), Usage = model.Used, Failure = failure };

    private static Failure Failed(string message) => new() { Kind = FailureKind.Agent, Message = PlainText.Clean(message) };
}
