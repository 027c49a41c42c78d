namespace Maestro.Plugins.Chat.Context;

/// <summary>Head and tail of a text that is too long.</summary>
internal static class Clip
{
    /// <summary>The text, or head and tail of it with a line between that says how much is missing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">How many characters may stay.</param>
    public static string HeadAndTail(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var head = Whole(text, most * 2 / 3);
        var tail = Whole(text, text.Length - (most - head));
        return $"{text[..head]}\n[... {tail - head} characters left out ...]\n{text[tail..]}";
    }

    /// <summary>The same with a number of tokens.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">How many tokens may stay.</param>
    public static string ToTokens(string text, long most)
    {
        // No token is shorter than one character, nor often longer than eight: beyond that nothing needs to be counted.
        var clipped = HeadAndTail(text, (int)Math.Min(text.Length, Math.Max(0, most) * 8));
        for (var length = (double)clipped.Length; TokenMeasure.Count(clipped) is var tokens && tokens > most && length > 1;)
        {
            length *= Math.Min(0.9, 0.95 * most / tokens);
            clipped = HeadAndTail(text, (int)length);
        }

        return clipped;
    }

    private static int Whole(string text, int cut) => cut > 0 && cut < text.Length && char.IsLowSurrogate(text[cut]) ? cut + 1 : cut;
}
