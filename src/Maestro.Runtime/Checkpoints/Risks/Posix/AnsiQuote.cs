using System.Globalization;
using System.Text;
using Maestro.Runtime.Checkpoints.Risks.Shell;

namespace Maestro.Runtime.Checkpoints.Risks.Posix;

/// <summary>Reads <c>$'...'</c>, in which a backslash writes any character: <c>$'\x72m'</c> is <c>rm</c>.</summary>
internal static class AnsiQuote
{
    /// <summary>Reads up to the closing quote; the opening one was read.</summary>
    public static void Read(ShellText text, StringBuilder value)
    {
        while (!text.Ended && text.Now != '\'')
            if (text.Take() is var c and not '\\')
                value.Append(c);
            else if (!text.Ended)
                Escape(text, value);
        if (!text.Eat("'"))
            text.Fail("a $' is not closed");
    }

    private static void Escape(ShellText text, StringBuilder value)
    {
        var c = text.Take();
        switch (c)
        {
            case 'x':
                Number(text, value, 16, 2);
                break;
            case 'u':
                Number(text, value, 16, 4);
                break;
            case 'U':
                Number(text, value, 16, 8);
                break;
            case >= '0' and <= '7':
                text.Position--;
                Number(text, value, 8, 3);
                break;
            default:
                value.Append(c switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'a' => '\a', 'b' => '\b', 'f' => '\f', 'v' => '\v', 'e' or 'E' => '\x1b', _ => c });
                break;
        }
    }

    private static void Number(ShellText text, StringBuilder value, int radix, int most)
    {
        var code = 0L;
        for (var read = 0; read < most && Digit(text.Now) is var digit && digit >= 0 && digit < radix; read++, text.Position++)
            code = (code * radix) + digit;
        if (Rune.IsValid((int)Math.Min(code, int.MaxValue)))
            value.Append(new Rune((int)code).ToString());
    }

    private static int Digit(char c) => char.IsAsciiHexDigit(c) ? int.Parse([c], NumberStyles.HexNumber, CultureInfo.InvariantCulture) : -1;
}
