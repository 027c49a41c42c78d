using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Maestro.Plugins.Phases.Reviews.Changes;
using Maestro.Plugins.Phases.Reviews.Rules;
using Maestro.Runtime.Capabilities;

namespace Maestro.Plugins.Phases.Reviews.Credentials;

/// <summary>Finds credentials in new lines, and sees nothing else. What it found it does not repeat.</summary>
internal static class SecretsCritic
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int LinesOfAKey = 4;

    private static readonly Regex Key = new("-----BEGIN ([A-Z]+ )*PRIVATE KEY( BLOCK)?-----", Linear);
    private static readonly Regex KeyBody = new("[A-Za-z0-9+/]{40,}", Linear);
    private static readonly Regex Url = new("""\b[a-z][a-z0-9+.\-]{1,20}://(?<user>[^\s/:@"'<>]{1,80}):(?<password>[^\s/:@"'<>]{1,120})@(?<host>[^\s/:@"'<>]+)""", Linear);
    private static readonly Regex OwnHost = new(@"^(localhost|127\.|0\.0\.0\.0|\[::1|host\.docker|db$|.*\.(local|test|invalid|localhost)$|(.*\.)?example\.(com|org|net)$|\$|\{|%)", Linear);

    /// <summary>Reviews.</summary>
    public static IEnumerable<ReviewFinding> Review(IReadOnlyList<NewLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
            foreach (var finding in Tokens(lines[i]).Concat(Urls(lines[i])).Concat(Keys(lines, i)))
                yield return PathKind.IsTest(finding.File!) ? finding with { Severity = Severity.Medium } : finding;
    }

    private static IEnumerable<ReviewFinding> Tokens(NewLine line) => CredentialShapes.All
        .Where(shape => line.Text.Contains(shape.Hint, StringComparison.Ordinal))
        .SelectMany(shape => shape.Shape.Matches(line.Text).Where(match => !Placeholder.Is(match.Groups["drawn"].Value))
            .Select(match => ReviewRules.Token.Finding($"A credential for {shape.Service} is in the file. Take it out, read it from the environment, and have it revoked.", line.File, line.Number, Masked(match.Value))));

    private static IEnumerable<ReviewFinding> Urls(NewLine line) => !line.Text.Contains("://", StringComparison.Ordinal) ? [] : Url.Matches(line.Text)
        .Where(match => !Placeholder.IsPassword(match.Groups["user"].Value, match.Groups["password"].Value) && !OwnHost.IsMatch(match.Groups["host"].Value))
        .Select(match => ReviewRules.UrlPassword.Finding(
            $"An address with the password of '{match.Groups["user"].Value}' is in the file. Take it out, read it from the environment, and have it changed.", line.File, line.Number, $"{match.Groups["user"].Value}:***@{match.Groups["host"].Value}"));

    // The first line alone is what programs look for keys by.
    private static IEnumerable<ReviewFinding> Keys(IReadOnlyList<NewLine> lines, int at) =>
        Key.Match(lines[at].Text) is { Success: true } begun
        && lines.Skip(at).Take(LinesOfAKey).Where(line => line.File == lines[at].File).Any(line => KeyBody.Match(line.Text) is { Success: true } body && Placeholder.IsKeyLine(body.Value))
            ? [ReviewRules.PrivateKey.Finding("A private key is in the file. Take it out, and have it replaced.", lines[at].File, lines[at].Number, begun.Value)]
            : [];

    // Two of one service are two findings: a few digits of a hash tell them apart, and lead nobody back.
    private static string Masked(string credential) =>
        $"{credential[..4]}*** ({credential.Length} characters, #{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(credential)))[..6]})";
}
