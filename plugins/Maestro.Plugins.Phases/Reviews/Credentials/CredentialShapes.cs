using System.Text.RegularExpressions;

namespace Maestro.Plugins.Phases.Reviews.Credentials;

/// <summary>Shapes of credentials that their services document, or that no other text has. Keys for tests, which open nothing, are left out.</summary>
/// <remarks>Prefixes and lengths after the services' own documents and the rules of gitleaks (MIT): https://github.com/gitleaks/gitleaks/blob/master/config/gitleaks.toml</remarks>
internal static class CredentialShapes
{
    public static IReadOnlyList<CredentialShape> All { get; } =
    [
        Of("GitHub", "gh", @"\bgh[pousr]_(?<drawn>[A-Za-z0-9]{36,255})\b"),
        Of("GitHub", "github_pat_", @"\bgithub_pat_(?<drawn>[A-Za-z0-9]{22}_[A-Za-z0-9]{59})\b"),
        Of("GitLab", "glpat-", @"\bglpat-(?<drawn>[A-Za-z0-9_\-]{20,64})"),
        Of("AWS", "A", @"\b(AKIA|ASIA|ABIA|ACCA)(?<drawn>[A-Z2-7]{16})\b"),
        Of("Slack", "xox", @"\bxox[abeprs]-(?<drawn>[0-9]{6,}-[A-Za-z0-9\-]{12,})"),
        Of("Slack", "xapp-", @"\bxapp-[0-9]-(?<drawn>[A-Z0-9]+-[0-9]+-[a-z0-9]{20,})"),
        Of("Slack", "hooks.slack.com", @"hooks\.slack\.com/(services|workflows)/(?<drawn>[A-Z0-9]{8,}/[A-Z0-9]{8,}/[A-Za-z0-9]{16,})"),
        Of("Google", "AIza", @"\bAIza(?<drawn>[A-Za-z0-9_\-]{35})"),
        Of("Google", "GOCSPX-", @"\bGOCSPX-(?<drawn>[A-Za-z0-9_\-]{28})"),
        Of("OpenAI", "T3BlbkFJ", @"\bsk-(?<drawn>(proj-|svcacct-|admin-)?[A-Za-z0-9_\-]{20,}T3BlbkFJ[A-Za-z0-9_\-]{20,})"),
        Of("Anthropic", "sk-ant-", @"\bsk-ant-[a-z0-9]+-(?<drawn>[A-Za-z0-9_\-]{40,})"),
        Of("Stripe", "_live_", @"\b[srp]k_live_(?<drawn>[A-Za-z0-9]{16,})"),
        Of("npm", "npm_", @"\bnpm_(?<drawn>[A-Za-z0-9]{36})\b"),
        Of("NuGet", "oy2", @"\boy2(?<drawn>[a-z0-9]{43})\b"),
        Of("PyPI", "pypi-AgE", @"\bpypi-AgE(?<drawn>[A-Za-z0-9_\-]{50,})"),
        Of("Hugging Face", "hf_", @"\bhf_(?<drawn>[A-Za-z0-9]{34})\b"),
        Of("SendGrid", "SG.", @"\bSG\.(?<drawn>[A-Za-z0-9_\-]{22}\.[A-Za-z0-9_\-]{43})"),
        Of("Azure", "AccountKey=", @"\bAccountKey=(?<drawn>[A-Za-z0-9+/]{86})=="),
        Of("Azure", "8Q~", @"\b(?<drawn>[A-Za-z0-9_~.]{3}8Q~[A-Za-z0-9_~.\-]{31,34})"),
        Of("DigitalOcean", "do", @"\bdo[op]_v1_(?<drawn>[a-f0-9]{64})\b"),
        Of("Databricks", "dapi", @"\bdapi(?<drawn>[a-f0-9]{32})\b"),
        Of("Docker", "dckr_pat_", @"\bdckr_pat_(?<drawn>[A-Za-z0-9_\-]{27})"),
        Of("Shopify", "shp", @"\bshp(at|ca|pa|ss)_(?<drawn>[a-fA-F0-9]{32})\b"),
        Of("Telegram", ":AA", @"\b[0-9]{8,10}:AA(?<drawn>[A-Za-z0-9_\-]{33})"),
        Of("Grafana", "glsa_", @"\bglsa_(?<drawn>[A-Za-z0-9]{32}_[a-f0-9]{8})\b"),
        Of("Vault", "hvs.", @"\bhvs\.(?<drawn>[A-Za-z0-9_\-]{90,})"),
        Of("Atlassian", "ATATT3", @"\bATATT3(?<drawn>[A-Za-z0-9_\-=]{100,})"),
        Of("PlanetScale", "pscale_", @"\bpscale_(tkn|pw|oauth)_(?<drawn>[A-Za-z0-9_\-.]{32,})"),
    ];

    private static CredentialShape Of(string service, string hint, string shape) =>
        new(service, hint, new(shape, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture));
}
