namespace Maestro.Runtime.Evidence.Formats;

/// <summary>Lines of a text with their numbers.</summary>
internal static class TextLines
{
    /// <summary>Every line, from 1, without its end.</summary>
    public static IEnumerable<(int Number, string Text)> Of(string text)
    {
        using var reader = new StringReader(text);
        for (var number = 1; reader.ReadLine() is { } line; number++)
            yield return (number, line);
    }

    /// <summary>Every line without what follows a mark, and without blanks around; those that are then empty are left out.</summary>
    public static IEnumerable<(int Number, string Text)> Of(string text, string comment)
    {
        foreach (var (number, line) in Of(text))
        {
            var end = line.IndexOf(comment, StringComparison.Ordinal);
            if ((end < 0 ? line : line[..end]).Trim() is { Length: > 0 } rest)
                yield return (number, rest);
        }
    }
}
