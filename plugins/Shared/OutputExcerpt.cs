namespace Maestro.Plugins;

/// <summary>Head and tail of what a program wrote: enough to judge by, small enough to keep and to show an agent.</summary>
internal static class OutputExcerpt
{
    private const int Limit = 8 * 1024;

    public static string Of(ProcessResult result)
    {
        // Each stream may use what the other leaves, so that a chatty one does not push out a telling one.
        var forError = Math.Min(result.Error.Length, Math.Max(Limit / 2, Limit - result.Output.Length));
        var output = Bound(result.Output, Limit - forError);
        var error = Bound(result.Error, forError);
        return output.Length > 0 && error.Length > 0 ? output.TrimEnd() + "\n" + error : output + error;
    }

    private static string Bound(string text, int limit)
    {
        if (text.Length <= limit)
            return text;

        // The tail is where tools sum up; the head is where the first cause stands.
        var head = WordEdges.Before(text, limit / 3);
        var tail = WordEdges.After(text, text.Length - (limit - head));
        return $"{text[..head]}\n[... {tail - head} characters left out ...]\n{text[tail..]}";
    }
}
