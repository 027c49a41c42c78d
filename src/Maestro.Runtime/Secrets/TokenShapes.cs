using System.Buffers;
using System.Text.RegularExpressions;

namespace Maestro.Runtime.Secrets;

/// <summary>
/// Credentials that are known by their shape: the documented prefixes and lengths of services, JSON web tokens, private keys, and what stands
/// where a credential stands. Written so that nothing of it crosses a quote or a backslash: what is JSON stays JSON.
/// </summary>
internal static class TokenShapes
{
    /// <summary>What a credential is replaced by.</summary>
    internal const string Redacted = "***";

    // Where none of these is, none of the shapes is: looking for them costs a hundredth of the expression.
    private static readonly SearchValues<string> Hints = SearchValues.Create(
        [
            "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "AKIA", "ASIA", "xox", "AIza", "sk-", "sk_live_", "sk_test_", "rk_live_", "rk_test_", "npm_", "oy2",
            "pypi-", "hf_", "eyJ", "AccountKey", "SharedAccessKey", "sig=", "PRIVATE KEY", "://", "Bearer ", "Basic ", "password", "passwd", "secret", "token", "api_key", "apikey", "api-key", "access_key", "credential",
        ],
        StringComparison.OrdinalIgnoreCase);

    // Without backtracking: it reads what strangers write. A private key may begin or end where output was cut; "[..." and "...]" are how cuts are marked.
    private static readonly Lazy<Regex> Shapes = new(() => new(
        """
        \bgh[pousr]_[A-Za-z0-9]{30,} | \bgithub_pat_[A-Za-z0-9_]{20,} | \bglpat-[A-Za-z0-9_-]{20,} | \b(AKIA|ASIA)[A-Z0-9]{16}\b
        | \bxox[abeprs]-[A-Za-z0-9-]{10,} | \bAIza[A-Za-z0-9_-]{35} | \bsk-[A-Za-z0-9_-]{20,} | \b[sr]k_(live|test)_[A-Za-z0-9]{16,} | \bnpm_[A-Za-z0-9]{36}\b
        | \boy2[a-z0-9]{43}\b | \bpypi-[A-Za-z0-9_-]{50,} | \bhf_[A-Za-z0-9]{30,} | \beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}
        | -----BEGIN\ [A-Z ]*PRIVATE\ KEY-----[A-Za-z0-9+/=\s\\:,-]*?(-----END\ [A-Z ]*PRIVATE\ KEY-----|(?<after>\[\.\.\.)|\z)
        | (?<keep>(dropped|left\ out)\ \.\.\.\])[A-Za-z0-9+/=\s\\:,-]*?-----END\ [A-Z ]*PRIVATE\ KEY-----
        | (?<keep>\b(AccountKey|SharedAccessKey|sig)=)[A-Za-z0-9+/%]{30,}={0,2}
        | (?<keep>://[^\s/:@"'\\]*:)[^\s/:@"'\\]+(?<after>@)
        | (?<keep>\b(?i:Bearer|Basic)\ )[A-Za-z0-9+/_.~-]{16,}={0,2}
        | (?<keep>(?i:password|passwd|secret|token|api_?-?key|access_?key|credential)[A-Za-z_]*['"\\]{0,2}\s{0,3}[:=]\s{0,3}['"\\]{0,2})(?<value>[A-Za-z0-9+/_.~!@\#$%^&*-]{8,})
        """,
        RegexOptions.NonBacktracking | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture));

    /// <summary>The text without them; the very same when there is none.</summary>
    internal static string Replace(string text) => text.AsSpan().ContainsAny(Hints) ? Shapes.Value.Replace(text, Replacement) : text;

    // After a telling name anything may stand, such as the name of a variable: only what looks made up by a machine goes.
    private static string Replacement(Match match) => match.Groups["value"] is { Success: true } value && !Randomness.IsMixed(value.ValueSpan)
        ? match.Value
        : $"{match.Groups["keep"].Value}{Redacted}{match.Groups["after"].Value}";
}
