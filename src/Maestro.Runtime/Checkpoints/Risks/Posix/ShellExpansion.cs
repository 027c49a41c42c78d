using System.Text;
using Maestro.Runtime.Checkpoints.Risks.Shell;

namespace Maestro.Runtime.Checkpoints.Risks.Posix;

/// <summary>Quotes, and everything that begins with <c>$</c> or a backtick.</summary>
internal sealed class ShellExpansion(ShellText text, ShellReader reader)
{
    private const int Deepest = 40;

    private int depth;

    /// <summary>Reads what is quoted here.</summary>
    /// <returns>Whether its value is known.</returns>
    public bool Quoted(StringBuilder value)
    {
        var ansi = text.Now == '$';
        if (ansi)
            text.Position++;
        switch (text.Take())
        {
            case '\\':
                if (text.Now != '\n' && !text.Ended)
                    value.Append(text.Now);
                text.Position++;
                return true;
            case '\'' when ansi:
                AnsiQuote.Read(text, value);
                return true;
            case '\'':
                while (!text.Ended && text.Now != '\'')
                    value.Append(text.Take());
                Close('\'');
                return true;
            default:
                return Double(value);
        }
    }

    /// <summary>Reads <c>$...</c> or a command between backticks; its commands go to the reader, its writing to the value.</summary>
    /// <returns>Whether its value is known.</returns>
    public bool Read(StringBuilder value)
    {
        if (++depth > Deepest)
            text.Fail("it is nested too deeply");
        var start = text.Position;
        var expands = true;
        if (text.Ended)
            expands = false;
        else if (text.Take() == '`')
            Backticks();
        else if (text.Eat("(("))
            ArithmeticOrCommands();
        else if (text.Eat("("))
            reader.Nested(ClosedBy.Parenthesis);
        else if (text.Eat("{"))
            Braces();
        else if (text.Now is '@' or '*' or '#' or '?' or '-' or '$' or '!' || char.IsAsciiDigit(text.Now))
            text.Position++;
        else if (char.IsAsciiLetter(text.Now) || text.Now == '_')
            while (char.IsAsciiLetterOrDigit(text.Now) || text.Now == '_')
                text.Position++;
        else
            expands = false;
        depth--;
        value.Append(text.Since(start));
        return !expands;
    }

    /// <summary>Reads a process substitution: <c>&lt;(...)</c>.</summary>
    public bool Process(StringBuilder value)
    {
        var start = text.Position;
        text.Position += 2;
        reader.Nested(ClosedBy.Parenthesis);
        value.Append(text.Since(start));
        return false;
    }

    /// <summary>Reads what is expanded up to the end.</summary>
    public void All()
    {
        var nowhere = new StringBuilder();
        while (!text.Ended)
            if (text.Now is '$' or '`')
                Read(nowhere);
            else
                text.Position += text.Now == '\\' ? 2 : 1;
    }

    /// <summary>Passes an arithmetic expression whose two parentheses were read.</summary>
    /// <param name="fallBack">Where to go on when it turns out to be none; 0 for nowhere.</param>
    /// <returns>Whether it was one.</returns>
    public bool Arithmetic(int fallBack)
    {
        var start = text.Position;
        var open = 2;
        while (!text.Ended && open > 0)
        {
            var c = text.Take();
            open += c switch { '(' => 1, ')' => -1, _ => 0 };
            if (open == 1 && c == ')' && text.Now != ')')
                break;
        }
        if (open == 0)
        {
            reader.Expansions(text.Since(start)[..^2]);
            return true;
        }
        if (fallBack > 0)
            text.Position = fallBack;
        else
            text.Fail("an arithmetic expression is not closed");
        return false;
    }

    // $((1 + 2)), or a subshell in a substitution: $((ls) | wc).
    private void ArithmeticOrCommands()
    {
        if (!Arithmetic(text.Position - 1))
            reader.Nested(ClosedBy.Parenthesis);
    }

    private bool Double(StringBuilder value)
    {
        var known = true;
        while (!text.Ended && text.Now != '"')
            if (text.Now is '$' or '`')
                known &= Read(value);
            else if (text.Now == '\\' && text.At(1) is '$' or '`' or '"' or '\\' or '\n')
            {
                text.Position++;
                if (text.Take() is var escaped and not '\n')
                    value.Append(escaped);
            }
            else
                value.Append(text.Take());
        Close('"');
        return known;
    }

    private void Braces()
    {
        var nowhere = new StringBuilder();
        while (!text.Ended && text.Now != '}')
            if (text.Now is '$' or '`')
                Read(nowhere);
            else if (text.Now is '\\' or '\'' or '"')
                Quoted(nowhere);
            else
                text.Position++;
        Close('}');
    }

    private void Backticks()
    {
        var content = new StringBuilder();
        while (!text.Ended && text.Now != '`')
        {
            if (text.Now == '\\' && text.At(1) is '`' or '\\' or '$')
                text.Position++;
            content.Append(text.Take());
        }
        Close('`');
        if (text.Problem is null)
            reader.Inner(content.ToString());
    }

    private void Close(char quote)
    {
        if (!text.Eat(quote.ToString()))
            text.Fail($"a {quote} is not closed");
    }
}
