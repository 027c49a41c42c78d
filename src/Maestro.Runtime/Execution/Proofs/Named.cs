using System.Text.RegularExpressions;

namespace Maestro.Runtime.Execution.Proofs;

/// <summary>What a criterion names that can be looked up: what is in backticks, and what is called as tests are.</summary>
internal sealed partial class Named
{
    /// <summary>Reads a criterion.</summary>
    public Named(string text)
    {
        Quoted = [.. Backticks().Matches(text).Select(match => match.Groups[1].Value.Trim())];
        Tests = [.. Quoted.Where(quoted => Test().IsMatch(quoted)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>What is in backticks.</summary>
    public IReadOnlyList<string> Quoted { get; }

    /// <summary>The names of tests, or of classes of them.</summary>
    public IReadOnlyList<string> Tests { get; }

    /// <summary>Whether a name in a plan means a test: its full name, or the last parts of it.</summary>
    public static bool Means(string name, string test)
    {
        var plain = Arguments().Replace(test, "");
        var at = plain.IndexOf(name, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || plain[at - 1] is '.' or ':' or '/') && (at + name.Length == plain.Length || plain[at + name.Length] is '.' or ':');
    }

    [GeneratedRegex("`([^`]+)`", RegexOptions.NonBacktracking)]
    private static partial Regex Backticks();

    // PriceTests, PriceTests.Adds, test_adds, TestAdds.
    [GeneratedRegex(@"^([\w.]*\.)?([A-Z]\w*Tests?(\.\w+)?|test_\w+|Test[A-Z]\w*)$", RegexOptions.NonBacktracking)]
    private static partial Regex Test();

    [GeneratedRegex(@"[(\[].*$", RegexOptions.NonBacktracking | RegexOptions.Singleline)]
    private static partial Regex Arguments();
}
