namespace Maestro.Runtime.Checkpoints.Risks.Invocations;

/// <summary>Finds a program's verbs among its arguments: options before and between them are passed, with the values they may have.</summary>
internal static class Verbs
{
    /// <summary>Looks for verbs in their order.</summary>
    /// <param name="arguments">What the program is given.</param>
    /// <param name="verbs">Each <c>a|b</c> for one of several, <c>a*</c> for what begins so.</param>
    /// <returns>The position behind the last verb; -1 when they are not there.</returns>
    public static int End(IReadOnlyList<string> arguments, IReadOnlyList<string> verbs) => End(arguments, verbs, 0, 0);

    /// <summary>Whether a word is one of <c>a|b*</c>.</summary>
    public static bool Matches(string word, string pattern) => pattern.Split('|').Any(p => p.EndsWith('*')
        ? word.StartsWith(p[..^1], StringComparison.OrdinalIgnoreCase)
        : word.Equals(p, StringComparison.OrdinalIgnoreCase));

    private static int End(IReadOnlyList<string> arguments, IReadOnlyList<string> verbs, int verb, int start)
    {
        if (verb == verbs.Count)
            return start;
        var mayBeValue = false;
        for (var i = start; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            var option = argument is ['-' or '+', ..];
            if (!option && Matches(argument, verbs[verb]) && End(arguments, verbs, verb + 1, i + 1) is var end and >= 0)
                return end;
            // Whether an option takes a value only its program knows, so both are tried.
            if (!option && !mayBeValue)
                return -1;
            mayBeValue = option && !argument.Contains('=') && argument != "--";
        }
        return -1;
    }
}
