using System.Text.RegularExpressions;

namespace Maestro.Runtime.Evidence.Python;

/// <summary>A requirement as PEP 508 has it: <c>Name[extra]&gt;=1.0; python_version &lt; "3.12"</c>.</summary>
/// <param name="Name">In normal form (PEP 503).</param>
/// <param name="Version">The range; null for any.</param>
internal sealed partial record Requirement(string Name, string? Version)
{
    private const int Longest = 500;

    /// <summary>Reads one; null for what is none.</summary>
    public static Requirement? Of(string? text)
    {
        if (text is null || text.Length > Longest || Form().Match(text) is not { Success: true } match)
            return null;
        var version = match.Groups["version"].Value.Trim(' ', '(', ')');
        return new(Normal(match.Groups["name"].Value), version.Length == 0 ? null : version);
    }

    /// <summary>A name in its normal form: lower case, and a single hyphen for each run of hyphens, underscores and dots.</summary>
    public static string Normal(string name) => Separators().Replace(name.Trim(), "-").ToLowerInvariant();

    [GeneratedRegex(@"^\s*(?<name>[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\s*(?:\[[^\]]*\])?\s*(?<version>\(?\s*(?:[<>=!~][^;#]*)?)\s*(?:;.*|#.*|@.*)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Form();

    [GeneratedRegex("[-_.]+", RegexOptions.NonBacktracking)]
    private static partial Regex Separators();
}
