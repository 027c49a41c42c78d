using System.Text.RegularExpressions;

namespace Maestro.Plugins.Gates.Audit;

/// <summary>Knows by a tool's words that the feed or database it asked did not answer.</summary>
internal static class Unreachable
{
    private static readonly Regex Words = new(
        @"\b(NU1301|NU1900|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOAUDIT|ERR_SOCKET_TIMEOUT)\b"
        + @"|Unable to load the service index|Max retries exceeded|ConnectionError|Name or service not known|Temporary failure in name resolution|[Nn]o such host"
        + @"|Connection refused|[Cc]onnection timed out|[Nn]etwork is unreachable|couldn't fetch advisory database|failed to fetch|error sending request|i/o timeout",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    public static bool In(string text) => Words.IsMatch(text);
}
