using System.Text;
using Maestro.Runtime.Checkpoints.Risks.Shell;

namespace Maestro.Runtime.Checkpoints.Risks.Posix;

/// <summary>Redirections; of a here-document the body is read when its line has ended.</summary>
internal sealed class HereDocuments(ShellText text, ShellWords words, ShellReader reader)
{
    private readonly Queue<(ShellCommand Command, ShellWord Delimiter, bool Tabs)> waiting = [];

    /// <summary>Passes a redirection with its target.</summary>
    public void Redirect(ShellCommand command)
    {
        if (text.Eat("<<<"))
            command.Input = Target().Text;
        else if (text.Eat("<<"))
        {
            var tabs = text.Eat("-");
            waiting.Enqueue((command, Target(), tabs));
        }
        else
        {
            text.Position++;
            if (text.Now is '>' or '&' or '|')
                text.Position++;
            Target();
        }
    }

    /// <summary>The word a redirection names.</summary>
    public ShellWord Target()
    {
        text.SkipBlanks();
        if (text.Ended)
            text.Fail("a redirection has no target");
        return words.Read();
    }

    /// <summary>Takes the bodies that follow the line just ended; one that is not closed reaches to the end, as for the shell.</summary>
    public void Read()
    {
        while (waiting.TryDequeue(out var next))
        {
            var body = new StringBuilder();
            while (!text.Ended)
            {
                var line = text.TakeLine();
                if ((next.Tabs ? line.TrimStart('\t') : line).TrimEnd('\r') == next.Delimiter.Text)
                    break;
                body.Append(line).Append('\n');
            }
            next.Command.Input = body.ToString();
            if (next.Delimiter.Plain)
                reader.Expansions(next.Command.Input);
        }
    }
}
