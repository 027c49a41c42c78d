using Maestro.Runtime.Checkpoints.Risks.Shell;

namespace Maestro.Runtime.Checkpoints.Risks.Posix;

/// <summary>
/// Reads a line as sh and bash do, as far as it takes to know every simple command in it. It does not check the grammar: <c>fi</c> without
/// <c>if</c> is passed over. What no shell would read, such as an open quote, is a problem.
/// </summary>
internal sealed class ShellReader
{
    private const int Deepest = 40;

    private readonly ShellText text;
    private readonly List<ShellCommand> commands;
    private readonly ShellWords words;
    private readonly ShellCompounds compounds;
    private readonly HereDocuments documents;
    private int depth;

    private ShellReader(string line, int depth, List<ShellCommand> commands)
    {
        (text, this.depth, this.commands) = (new(line), depth, commands);
        words = new(text, this);
        compounds = new(text, words, this);
        documents = new(text, words, this);
    }

    /// <summary>Reads a line.</summary>
    public static ShellReading Read(string line)
    {
        var commands = new List<ShellCommand>();
        return new(commands, new ShellReader(line, 0, commands).Whole());
    }

    /// <summary>Reads another text's commands, such as that between backticks, into the same list.</summary>
    public void Inner(string line)
    {
        if (depth >= Deepest)
            text.Fail("it is nested too deeply");
        else if (new ShellReader(line, depth + 1, commands).Whole() is { } problem)
            text.Fail(problem);
    }

    /// <summary>Reads what is expanded in a text that is otherwise none of the shell's.</summary>
    public void Expansions(string content)
    {
        if (depth >= Deepest)
        {
            text.Fail("it is nested too deeply");
            return;
        }
        var inner = new ShellReader(content, depth + 1, commands);
        inner.words.Expansions();
        if (inner.text.Problem is { } problem)
            text.Fail(problem);
    }

    /// <summary>Reads commands up to what closes them.</summary>
    public void Nested(ClosedBy closing)
    {
        var closed = List(closing);
        if (closed != closing)
            text.Fail("a ( is not closed");
    }

    /// <summary>Reads the commands of a list.</summary>
    /// <param name="closing">What closes it besides <c>esac</c>.</param>
    public ClosedBy List(ClosedBy closing)
    {
        if (++depth > Deepest)
            text.Fail("it is nested too deeply");
        var command = new ShellCommand();
        var closed = ClosedBy.End;
        while (closed == ClosedBy.End && !text.Ended)
        {
            text.SkipBlanks();
            if (text.Ended)
                break;
            if (text.Now is '\n' or ';' or '&' or '|' or '(' or ')' or '#')
                closed = Operator(ref command, closing);
            else if (text.Now is '<' or '>' && text.At(1) != '(')
                documents.Redirect(command);
            else
                closed = Word(ref command, closing);
        }
        Finish(ref command);
        depth--;
        return closed;
    }

    private string? Whole()
    {
        List(ClosedBy.End);
        documents.Read();
        return text.Problem;
    }

    private ClosedBy Operator(ref ShellCommand command, ClosedBy closing)
    {
        var first = text.Take();
        switch (first)
        {
            case '#':
                text.SkipComment();
                return ClosedBy.End;
            case '(':
                Parenthesis(ref command);
                return ClosedBy.End;
            case '&' when text.Now == '>':
                // To bash one redirection; to a plain sh the end of a command and a redirection of the next.
                Finish(ref command);
                text.Position++;
                _ = text.Eat(">");
                documents.Target();
                return ClosedBy.End;
        }
        Finish(ref command);
        if (first == '\n')
            documents.Read();
        if (first == ')')
            return Close(ClosedBy.Parenthesis, closing, "a ) closes nothing");
        if (first == ';' && (text.Eat(";&") || text.Eat(";") || text.Eat("&")))
            return Close(ClosedBy.CaseItem, closing, "a ;; stands outside a case");
        if (first is '&' or '|' && text.Now is '&' or '|')
            text.Position++;
        return ClosedBy.End;
    }

    private ClosedBy Close(ClosedBy by, ClosedBy closing, string problem)
    {
        if (by != closing)
            text.Fail(problem);
        return by;
    }

    // A subshell, or the parentheses of a function, whose body is judged as if it were run.
    private void Parenthesis(ref ShellCommand command)
    {
        text.SkipBlanks();
        if (command.Words.Count == 0)
            Nested(ClosedBy.Parenthesis);
        else if (command.Words.Count == 1 && text.Eat(")"))
            command = new();
        else
            text.Fail("a ( stands where no command begins");
    }

    private ClosedBy Word(ref ShellCommand command, ClosedBy closing)
    {
        var word = words.Read();
        if (text.Now is '<' or '>' && word.Plain && (word.Text.All(char.IsAsciiDigit) || word.Text is ['{', .., '}']))
            return ClosedBy.End;
        if (command.Words.Count > 0)
            command.Words.Add(word);
        else if (word.Plain && word.Text == "esac" && closing == ClosedBy.CaseItem)
            return ClosedBy.Esac;
        else if (!(word.Plain && compounds.Keyword(word.Text)) && !word.Assigns)
            command.Words.Add(word);
        return ClosedBy.End;
    }

    private void Finish(ref ShellCommand command)
    {
        if (command.Words.Count == 0)
            return;
        commands.Add(command);
        command = new();
    }
}
