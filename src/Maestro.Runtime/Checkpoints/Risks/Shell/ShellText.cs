namespace Maestro.Runtime.Checkpoints.Risks.Shell;

/// <summary>A line being read. A problem ends it at once, so that every loop over it ends too.</summary>
internal sealed class ShellText
{
    /// <summary>A line longer than this is not read: no person writes it, and no one would look at it.</summary>
    public const int Longest = 32 * 1024;

    private readonly string text;

    /// <summary>Stands before the first character.</summary>
    public ShellText(string text)
    {
        this.text = text;
        if (text.Length > Longest)
            Fail($"it is longer than {Longest} characters");
    }

    /// <summary>Where it is read.</summary>
    public int Position
    {
        get;
        set => field = Math.Min(value, text.Length);
    }

    /// <summary>Why it cannot be read on, or null.</summary>
    public string? Problem { get; private set; }

    /// <summary>Whether nothing is left.</summary>
    public bool Ended => Position >= text.Length;

    /// <summary>The next character; NUL at the end.</summary>
    public char Now => At(0);

    /// <summary>A character further on; NUL behind the end.</summary>
    public char At(int ahead) => Position + ahead < text.Length ? text[Position + ahead] : '\0';

    /// <summary>Takes the next character.</summary>
    public char Take() => text[Position++];

    /// <summary>Takes what is expected if it is there.</summary>
    public bool Eat(string expected)
    {
        if (string.CompareOrdinal(text, Position, expected, 0, expected.Length) != 0)
            return false;
        Position += expected.Length;
        return true;
    }

    /// <summary>Takes a word that stands alone if it is there.</summary>
    public bool EatWord(string expected)
    {
        var next = At(expected.Length);
        return (next is '\0' or ';' or '&' or '|' or '(' or ')' || char.IsWhiteSpace(next)) && Eat(expected);
    }

    /// <summary>Passes blanks and continued lines.</summary>
    public void SkipBlanks()
    {
        while (Now is ' ' or '\t' or '\r' || (Now == '\\' && At(1) == '\n'))
            Position += Now == '\\' ? 2 : 1;
    }

    /// <summary>Takes the rest of the line, without its end.</summary>
    public string TakeLine()
    {
        var end = text.IndexOf('\n', Position);
        var line = end < 0 ? text[Position..] : text[Position..end];
        Position = end < 0 ? text.Length : end + 1;
        return line;
    }

    /// <summary>Passes a comment, up to the end of the line.</summary>
    public void SkipComment()
    {
        while (!Ended && Now != '\n')
            Position++;
    }

    /// <summary>What was read since a position.</summary>
    public string Since(int start) => text[start..Math.Min(Position, text.Length)];

    /// <summary>Gives up.</summary>
    public void Fail(string why)
    {
        Problem ??= why;
        Position = text.Length;
    }
}
