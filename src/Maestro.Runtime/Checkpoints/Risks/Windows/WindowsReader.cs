using System.Text;
using Maestro.Runtime.Checkpoints.Risks.Shell;

namespace Maestro.Runtime.Checkpoints.Risks.Windows;

/// <summary>
/// Reads a line of cmd.exe or PowerShell: quotes, the escape of the dialect, and what separates commands. Blocks are opened, not understood: the
/// commands in <c>ForEach-Object { ... }</c> are commands of the line.
/// </summary>
internal sealed class WindowsReader
{
    private readonly ShellText text;
    private readonly bool power;
    private readonly List<ShellCommand> commands = [];
    private ShellCommand command = new();
    private bool called;

    private WindowsReader(string line, ShellDialect dialect) => (text, power) = (new(line), dialect == ShellDialect.PowerShell);

    /// <summary>Reads a line.</summary>
    public static ShellReading Read(string line, ShellDialect dialect)
    {
        var reader = new WindowsReader(line, dialect);
        reader.All();
        return new(reader.commands, reader.text.Problem);
    }

    private void All()
    {
        while (!text.Ended)
        {
            var c = text.Now;
            if (char.IsWhiteSpace(c) && c != '\n')
                text.Position++;
            else if (c is '\n' or '&' or '|' or '(' or ')' || (power && c is ';' or '{' or '}'))
                Separator();
            else if (power && c == '#')
                text.SkipComment();
            else if (c is '<' or '>')
                Redirection();
            else
                Word();
        }
        Finish();
    }

    private void Separator()
    {
        var c = text.Take();
        Finish();
        called = c == '&';
    }

    // The target follows as a word; it is dropped with the sign.
    private void Redirection()
    {
        while (text.Now is '<' or '>' or '&')
            text.Position++;
        text.SkipBlanks();
        Read();
    }

    private void Word()
    {
        var word = Read();
        if (command.Words.Count == 0 && word is { Plain: true, Text: "@" or "if" or "else" or "do" or "not" or "exist" or "foreach" or "while" or "try" or "finally" or "return" })
            return;
        // In cmd an @ before a command only keeps it from being shown.
        command.Words.Add(!power && command.Words.Count == 0 ? word with { Text = word.Text.TrimStart('@') } : word);
    }

    private void Finish()
    {
        // What begins with a variable is an expression, unless it is called; what is assigned may be a command.
        var expression = power && !called && command.Words is [{ Text: ['$', ..] }, ..];
        if (expression)
            command.Words.RemoveRange(0, command.Words is [_, { Text: "=" }, { Text: not ['$', ..] }, ..] ? 2 : command.Words.Count);
        if (command.Words.Count > 0)
            commands.Add(command);
        (command, called) = (new(), false);
    }

    private ShellWord Read()
    {
        var value = new StringBuilder();
        bool known = true, plain = true;
        while (!text.Ended && !char.IsWhiteSpace(text.Now) && text.Now is not ('&' or '|' or '(' or ')' or '<' or '>') && !(power && text.Now is ';' or '{' or '}'))
        {
            var c = text.Take();
            if (c == '"' || (power && c == '\''))
                (known, plain) = (Quoted(c, value) && known, false);
            else if (c == (power ? '`' : '^'))
            {
                if (!text.Ended)
                    value.Append(text.Take());
            }
            else
            {
                known &= c != (power ? '$' : '%');
                value.Append(c);
            }
        }
        return new(value.ToString(), known, plain);
    }

    private bool Quoted(char quote, StringBuilder value)
    {
        var known = true;
        while (!text.Ended)
        {
            var c = text.Take();
            if (c == quote && text.Now != quote)
                return known;
            if (c == quote)
                text.Position++;
            else if (power && quote == '"' && c == '`' && !text.Ended)
                c = text.Take();
            known &= quote == '\'' || c != (power ? '$' : '%');
            value.Append(c);
        }
        text.Fail($"a {quote} is not closed");
        return known;
    }
}
