using Maestro.Runtime.Checkpoints.Risks.Shell;

namespace Maestro.Runtime.Checkpoints.Risks.Posix;

/// <summary>The keywords: most only stand before a command, some begin something with words of its own.</summary>
internal sealed class ShellCompounds(ShellText text, ShellWords words, ShellReader reader)
{
    /// <summary>Passes a keyword and what belongs to it alone.</summary>
    /// <returns>Whether it was one; a command may follow.</returns>
    public bool Keyword(string word)
    {
        switch (word)
        {
            case "{" or "}" or "if" or "then" or "else" or "elif" or "fi" or "while" or "until" or "do" or "done" or "!" or "coproc" or "esac":
                return true;
            case "time":
                // With options it is the program of that name.
                text.SkipBlanks();
                return text.EatWord("-p") || text.Now != '-';
            case "for" or "select":
                For();
                return true;
            case "case":
                Case();
                return true;
            case "function":
                text.SkipBlanks();
                words.Read();
                text.SkipBlanks();
                _ = text.Eat("()");
                return true;
            case "[[":
                Test();
                return true;
            default:
                return false;
        }
    }

    private void For()
    {
        text.SkipBlanks();
        if (text.Eat("(("))
        {
            words.Arithmetic();
            return;
        }
        words.Read();
        SkipSpace();
        if (!text.EatWord("in"))
            return;
        text.SkipBlanks();
        while (!text.Ended && text.Now is not (';' or '\n' or '&' or '|' or '(' or ')'))
        {
            words.Read();
            text.SkipBlanks();
        }
    }

    private void Case()
    {
        text.SkipBlanks();
        words.Read();
        SkipSpace();
        if (!text.EatWord("in"))
            text.Fail("a case has no 'in'");
        while (!text.Ended)
        {
            SkipSpace();
            if (text.EatWord("esac"))
                return;
            Patterns();
            if (reader.List(ClosedBy.CaseItem) == ClosedBy.Esac)
                return;
        }
        text.Fail("a case is not closed");
    }

    private void Patterns()
    {
        _ = text.Eat("(");
        while (!text.Ended)
        {
            text.SkipBlanks();
            if (text.Eat(")"))
                return;
            if (text.Eat("|"))
                continue;
            var before = text.Position;
            words.Read();
            if (text.Position == before)
                break;
        }
        text.Fail("a case has no pattern");
    }

    // Nothing in a test is a command, save what is expanded in it.
    private void Test()
    {
        while (!text.Ended)
        {
            text.SkipBlanks();
            if (text.EatWord("]]"))
                return;
            var before = text.Position;
            words.Read();
            if (text.Position == before && !text.Ended)
                text.Position++;
        }
        text.Fail("a [[ is not closed");
    }

    private void SkipSpace()
    {
        while (!text.Ended)
        {
            text.SkipBlanks();
            if (text.Now == '#')
                text.SkipComment();
            else if (text.Now == '\n')
                text.Position++;
            else
                return;
        }
    }
}
