using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.ML.Tokenizers;

namespace Maestro.Plugins.Chat.Context;

/// <summary>
/// How many tokens a request has. What the endpoint said of the last one is taken as it is, and only what came since is counted here, with one
/// vocabulary for all models; by how much that one errs for this model is learned from every answer.
/// </summary>
internal sealed class TokenMeasure
{
    // A vocabulary's time grows with the square of a run of letters without a gap.
    private const int Piece = 1024;
    private const int PerMessage = 6;

    private static readonly Lazy<TiktokenTokenizer> Vocabulary = new(() => TiktokenTokenizer.CreateForEncoding("o200k_base"));

    private readonly ConditionalWeakTable<ChatMessage, StrongBox<long>> counted = [];
    private readonly long tools;
    private (IReadOnlyList<ChatMessage> Messages, long Tokens)? told;
    private double error = 1;

    /// <summary>Makes one for requests with these tools.</summary>
    public TokenMeasure(IEnumerable<AIFunction> functions) =>
        tools = functions.Sum(function => Count(function.Name) + Count(function.Description) + Count(function.JsonSchema.GetRawText()) + PerMessage);

    /// <summary>The tokens of a text, as the vocabulary has it.</summary>
    public static long Count(string text)
    {
        var sum = 0L;
        for (var at = 0; at < text.Length; at += Piece)
            sum += Vocabulary.Value.CountTokens(text.AsSpan(at, Math.Min(Piece, text.Length - at)));
        return sum;
    }

    /// <summary>The tokens that a request with these messages would have.</summary>
    public long Of(IReadOnlyList<ChatMessage> messages) =>
        told is { } last && Begins(messages, last.Messages)
            ? last.Tokens + (long)Math.Ceiling(error * messages.Skip(last.Messages.Count).Sum(Own))
            : (long)Math.Ceiling(error * (tools + messages.Sum(Own)));

    /// <summary>The tokens of one message.</summary>
    public long Of(ChatMessage message) => (long)Math.Ceiling(error * Own(message));

    /// <summary>Takes over what the endpoint said of a request.</summary>
    /// <param name="messages">Its messages.</param>
    /// <param name="input">The tokens it had; null where that was not told.</param>
    public void Learn(IReadOnlyList<ChatMessage> messages, long? input)
    {
        if (input is not > 0)
            return;
        told = ([.. messages], input.Value);
        // An endpoint that reports nonsense must not make the measure useless.
        error = Math.Clamp((double)input.Value / (tools + messages.Sum(Own)), 0.5, 3);
    }

    private static bool Begins(IReadOnlyList<ChatMessage> messages, IReadOnlyList<ChatMessage> with) =>
        messages.Count >= with.Count && messages.Take(with.Count).SequenceEqual(with, ReferenceEqualityComparer.Instance);

    private long Own(ChatMessage message) => counted.GetValue(message, m => new(PerMessage + m.Contents.Sum(Own))).Value;

    private static long Own(AIContent content) => content switch
    {
        TextContent text => Count(text.Text),
        TextReasoningContent text => Count(text.Text),
        FunctionCallContent call => PerMessage + Count(call.Name) + Count(JsonSerializer.Serialize(call.Arguments)),
        FunctionResultContent result => PerMessage + Count(result.Result as string ?? ""),
        _ => 0,
    };
}
