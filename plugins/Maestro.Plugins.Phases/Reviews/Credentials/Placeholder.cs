using System.Text.RegularExpressions;

namespace Maestro.Plugins.Phases.Reviews.Credentials;

/// <summary>Tells what stands in for a credential from what a machine drew: entropy alone says neither.</summary>
internal static class Placeholder
{
    private const double LeastEntropy = 3.0;
    private const double LeastEntropyOfAKey = 3.5;
    private const int LongestRow = 5;

    private static readonly Regex Words = new(
        "example|sample|dummy|fake|test|placeholder|changeme|change_me|redacted|your|insert|replace|secret|token|password|xxxx|todo|none|null|invalid|demo|mock|abcdef|123456|foobar|lorem",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // What stands for something that is filled in later, in templates and shells.
    private static readonly Regex Filled = new(@"\$\{|\{\{|\}\}|<[A-Za-z_ -]+>|\$[A-Z_]+|%[A-Z_]+%|\*\*\*|\.\.\.", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>Whether it looks as if somebody made it up.</summary>
    public static bool Is(string drawn) => Words.IsMatch(drawn) || Filled.IsMatch(drawn) || Entropy(drawn) < LeastEntropy || Row(drawn) > LongestRow;

    /// <summary>Whether a line of a key is one: what such files begin with is the same in all of them, so only the whole tells.</summary>
    public static bool IsKeyLine(string line) => Entropy(line) >= LeastEntropyOfAKey && !Words.IsMatch(line);

    /// <summary>Whether a password of an address is none: a word that everybody knows, the user's own name, or filled in later.</summary>
    public static bool IsPassword(string user, string password) =>
        password.Length < 6 || password == user || Filled.IsMatch(password) || Words.IsMatch(password) || password.ToLowerInvariant() is "postgres" or "guest" or "admin" or "mysql" or "mongodb" or "rabbitmq" or "passwd" or "qwerty";

    // The longest row of characters each of which is the one before, or the next after it.
    private static int Row(string text)
    {
        var (longest, row) = (1, 1);
        for (var i = 1; i < text.Length; i++)
        {
            row = text[i] - text[i - 1] is 0 or 1 ? row + 1 : 1;
            longest = Math.Max(longest, row);
        }
        return longest;
    }

    // Shannon's, in bits a character.
    private static double Entropy(string text) =>
        text.GroupBy(c => c).Select(group => (double)group.Count() / text.Length).Sum(share => -share * Math.Log2(share));
}
