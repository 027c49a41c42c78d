using Maestro.Plugins.Chat.Context;
using Microsoft.Extensions.AI;

namespace Maestro.Plugins.Chat.Endpoints;

/// <summary>Asks the model: each call is reserved for before it is made and settled by what it used, and one that failed in passing is made again.</summary>
/// <param name="connection">Speaks to it.</param>
/// <param name="endpoint">Where it is.</param>
/// <param name="options">What the yaml says.</param>
/// <param name="tools">The tools it is offered.</param>
/// <param name="measure">Measures requests.</param>
/// <param name="meter">Bears calls.</param>
/// <param name="time">The clock.</param>
internal sealed class MeteredModel(
    Connection connection, Endpoint endpoint, ChatAgentOptions options, IReadOnlyList<AIFunction> tools, TokenMeasure measure, IUsageMeter meter, TimeProvider time)
{
    private const int MostRetries = 3;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    /// <summary>What all calls used.</summary>
    public Usage Used { get; private set; } = Usage.None;

    /// <summary>Asks it.</summary>
    /// <param name="messages">What was said.</param>
    /// <param name="mode">Whether it may use tools.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>Its answer, or why there is none.</returns>
    public async Task<(ChatResponse? Answer, Failure? Failure)> AskAsync(IReadOnlyList<ChatMessage> messages, ChatToolMode mode, CancellationToken ct)
    {
        for (var retries = 0; ; retries++)
        {
            var atMost = new Usage { Tokens = measure.Of(messages) + options.Output, ApiCalls = 1 };
            if (await meter.BeginAsync(atMost, ct) is not { } call)
                return (null, new() { Kind = FailureKind.Limit, Message = $"a limit of the attempt, its task, phase or run does not bear another call of the model of up to {atMost.Tokens} tokens" });
            var (answer, trouble) = await TryAsync(call, messages, mode, ct);
            if (trouble is null)
                return (answer, null);
            var wait = trouble.After ?? TimeSpan.FromSeconds(1 << retries);
            if (trouble.Kind != FailureKind.Transient || retries == MostRetries || wait > LongestWait)
                return (null, new() { Kind = trouble.Kind, Message = retries == 0 ? trouble.Message : $"{trouble.Message} (tried {retries + 1} times)" });
            await Task.Delay(wait, time, ct);
        }
    }

    private async Task<(ChatResponse? Answer, Trouble? Trouble)> TryAsync(IMeteredCall call, IReadOnlyList<ChatMessage> messages, ChatToolMode mode, CancellationToken ct)
    {
        // Until it is known better: a call was made, and nobody knows what it took.
        var used = new Usage { ApiCalls = 1 };
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var idle = options.IdleTimeoutSeconds > 0 ? TimeSpan.FromSeconds(options.IdleTimeoutSeconds) : Timeout.InfiniteTimeSpan;
        try
        {
            var request = connection.Request(tools, options.Output);
            request.ToolMode = mode;
            var updates = new List<ChatResponseUpdate>();
            silence.CancelAfter(idle);
            await foreach (var update in connection.Client.GetStreamingResponseAsync(messages, request, silence.Token))
            {
                updates.Add(update);
                silence.CancelAfter(idle);
            }

            var answer = updates.ToChatResponse();
            if (answer.FinishReason is null)
                return (null, Trouble.Torn);
            used = used with { Tokens = answer.Usage?.InputTokenCount + answer.Usage?.OutputTokenCount };
            measure.Learn(messages, answer.Usage?.InputTokenCount);
            return (answer, null);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return (null, Trouble.Silent(idle));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            var trouble = Trouble.Of(e, endpoint);
            if (trouble.Unread)
                used = Usage.None with { ApiCalls = 1 };
            return (null, trouble);
        }
        finally
        {
            Used += used;
            call.End(used);
        }
    }
}
