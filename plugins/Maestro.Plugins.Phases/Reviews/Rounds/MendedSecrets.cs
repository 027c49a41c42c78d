using Maestro.Plugins.Phases.Reviews.Rules;

namespace Maestro.Plugins.Phases.Reviews.Rounds;

/// <summary>Credentials that were taken out of the files again: the commits that brought them in are part of the result all the same.</summary>
internal static class MendedSecrets
{
    private static readonly string[] Secrets = [ReviewRules.Token.Id, ReviewRules.PrivateKey.Id, ReviewRules.UrlPassword.Id];

    public static IEnumerable<ReviewFinding> Of(ReviewResult? before, IReadOnlyList<ReviewFinding> after) => before is null ? [] :
    [
        .. before.Findings.Where(finding => finding.Rule == ReviewRules.InHistory.Id),
        .. before.Findings.Where(finding => Secrets.Contains(finding.Rule) && !after.Any(now => FindingKey.Of(now) == FindingKey.Of(finding)))
            .Select(finding => ReviewRules.InHistory.Finding(
                $"A credential was taken out of {finding.File} again, and still stands in an earlier commit of the result: squash the commits before anybody else gets them, and have it revoked.", finding.File, 0, finding.Evidence)),
    ];
}
