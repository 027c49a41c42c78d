using System.Text.RegularExpressions;

namespace Maestro.Plugins.Licences;

/// <summary>SPDX licence expressions: of <c>OR</c> one side must be permitted, of <c>AND</c> both; a licence <c>WITH</c> an exception is judged by the licence.</summary>
/// <remarks>https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/</remarks>
internal sealed class LicenceExpression
{
    private const int Longest = 1000;

    private readonly string[] words;
    private readonly Func<string, bool> permits;
    private int at;

    private LicenceExpression(string[] words, Func<string, bool> permits) => (this.words, this.permits) = (words, permits);

    /// <summary>Whether what an expression leaves to choose can be chosen; null when it is no expression.</summary>
    public static bool? Permitted(string expression, Func<string, bool> permits)
    {
        if (expression.Length > Longest)
            return null;
        var words = Regex.Matches(expression, @"[()]|[^\s()]+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant).Select(m => m.Value).ToArray();
        var reading = new LicenceExpression(words, permits);
        var permitted = reading.Either();
        return reading.at == words.Length ? permitted : null;
    }

    private bool? Either()
    {
        var permitted = Both();
        while (permitted is not null && Take("OR"))
            permitted = Both() is { } other ? permitted.Value | other : null;
        return permitted;
    }

    private bool? Both()
    {
        var permitted = One();
        while (permitted is not null && Take("AND"))
            permitted = One() is { } other ? permitted.Value & other : null;
        return permitted;
    }

    private bool? One()
    {
        if (Take("("))
            return Either() is { } inner && Take(")") ? inner : null;
        if (at == words.Length || words[at] is ")" || IsOperator(words[at]))
            return null;
        var licence = words[at++];
        // GPL-2.0+ is GPL-2.0 or any later.
        var permitted = permits(licence) || (licence.EndsWith('+') && permits(licence[..^1]));
        return Take("WITH") && at++ >= words.Length ? null : permitted;
    }

    private bool Take(string word)
    {
        if (at == words.Length || !words[at].Equals(word, StringComparison.OrdinalIgnoreCase))
            return false;
        at++;
        return true;
    }

    private static bool IsOperator(string word) => word.ToUpperInvariant() is "OR" or "AND" or "WITH";
}
