using System.Text;
using Maestro.Runtime.Checkpoints.Risks.Shell;

namespace Maestro.Runtime.Checkpoints.Risks.Posix;

/// <summary>Reads words: quotes, escapes, and expansions, whose commands go to the reader.</summary>
internal sealed class ShellWords(ShellText text, ShellReader reader)
{
    private readonly ShellExpansion expansion = new(text, reader);
    private bool inArray;

    /// <summary>Reads the word that begins here; an empty one when none does.</summary>
    public ShellWord Read()
    {
        var value = new StringBuilder();
        bool known = true, plain = true, assigns = false;
        while (!text.Ended)
        {
            var c = text.Now;
            if (c is '<' or '>' && text.At(1) == '(' && value.Length == 0)
                known &= expansion.Process(value);
            else if (c == '(' && assigns && value[^1] == '=')
                Array(value);
            else if (c == '(' && value.Length > 0 && value[^1] is '?' or '*' or '@' or '+' or '!' && !text.Ended && plain)
                known &= Pattern(value);
            else if (c is ' ' or '\t' or '\r' or '\n' or ';' or '&' or '|' or '(' or ')' or '<' or '>')
                break;
            else if (c is '\\' or '\'' or '"' || (c == '$' && text.At(1) is '\'' or '"'))
                (known, plain) = (expansion.Quoted(value) && known, false);
            else if (c is '$' or '`')
                known &= expansion.Read(value);
            else
            {
                assigns |= plain && c == '=' && IsName(value);
                value.Append(text.Take());
            }
        }
        var word = value.ToString();
        return new(word, known && (!plain || !Globs(word)), plain, assigns);
    }

    /// <summary>Reads what is expanded in the whole text.</summary>
    public void Expansions() => expansion.All();

    /// <summary>Passes <c>((...))</c>, whose beginning was read.</summary>
    public void Arithmetic() => expansion.Arithmetic(0);

    private void Array(StringBuilder value)
    {
        if (inArray)
            text.Fail("an array stands in an array");
        inArray = true;
        text.Position++;
        while (!text.Ended)
        {
            text.SkipBlanks();
            if (text.Eat(")"))
            {
                inArray = false;
                value.Append("()");
                return;
            }
            var before = text.Position;
            Read();
            if (text.Position == before && !text.Ended && text.Take() is not '\n')
                break;
        }
        text.Fail("an array is not closed");
    }

    // An extended pattern: +(a|b).
    private bool Pattern(StringBuilder value)
    {
        var open = 0;
        do
        {
            open += text.Now switch { '(' => 1, ')' => -1, _ => 0 };
            value.Append(text.Take());
        }
        while (open > 0 && !text.Ended);
        if (open > 0)
            text.Fail("a pattern is not closed");
        return false;
    }

    private static bool IsName(StringBuilder value)
    {
        var name = value.ToString().TrimEnd('+');
        var bracket = name.IndexOf('[', StringComparison.Ordinal);
        if (bracket >= 0 && name[^1] == ']')
            name = name[..bracket];
        return name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
    }

    // What a file's name or a list in braces decides is not known from the line.
    private static bool Globs(string word) =>
        word is not ("[" or "[[" or "?" or "*") && (word.AsSpan().IndexOfAny('*', '?', '[') >= 0
        || (word.Contains('{') && word.Contains('}') && (word.Contains(',') || word.Contains("..", StringComparison.Ordinal))));
}
