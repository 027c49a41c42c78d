using Microsoft.Extensions.AI;

namespace Maestro.Plugins.Chat.Context;

/// <summary>What was said so far: the opening, which stays, then turns. A turn is an answer of the model with all that came of it, and is never split.</summary>
internal sealed class History
{
    private readonly List<ChatMessage> opening;
    private readonly List<List<ChatMessage>> turns = [];

    /// <summary>Begins one.</summary>
    /// <param name="opening">What stays whatever is summarised.</param>
    public History(params IEnumerable<ChatMessage> opening) => this.opening = [.. opening];

    /// <summary>All of it, in order.</summary>
    public IReadOnlyList<ChatMessage> Messages => [.. opening, .. turns.SelectMany(turn => turn)];

    /// <summary>Begins a turn with the model's answer.</summary>
    public void Answered(IEnumerable<ChatMessage> answer) => turns.Add([.. answer]);

    /// <summary>Adds what came of the answer.</summary>
    public void Add(ChatMessage message) => turns[^1].Add(message);

    /// <summary>How many of the oldest turns go when the latest are kept: at least one is, and more as long as they have no more than so many tokens.</summary>
    /// <param name="keep">The tokens that may be kept.</param>
    /// <param name="measure">Measures them.</param>
    public int OlderThan(long keep, TokenMeasure measure)
    {
        var older = turns.Count;
        for (var kept = 0L; older > 0; older--)
        {
            kept += turns[older - 1].Sum(measure.Of);
            if (kept > keep && older < turns.Count)
                break;
        }

        return older;
    }

    /// <summary>The opening and the oldest turns.</summary>
    /// <param name="older">How many of them.</param>
    public IReadOnlyList<ChatMessage> Until(int older) => [.. opening, .. turns.Take(older).SelectMany(turn => turn)];

    /// <summary>Puts a summary in the place of the oldest turns, and of the summary before.</summary>
    /// <param name="older">How many turns.</param>
    /// <param name="summary">What stands for them.</param>
    public void Replace(int older, string summary)
    {
        turns.RemoveRange(0, older);
        opening.RemoveAll(message => message.AdditionalProperties?.ContainsKey(nameof(summary)) == true);
        opening.Add(new(ChatRole.User, summary) { AdditionalProperties = new() { [nameof(summary)] = true } });
    }
}
