namespace Maestro.Plugins.Licences;

/// <summary>Which licences packages may have.</summary>
/// <param name="allowed">SPDX ids that may be; empty for all that are not denied.</param>
/// <param name="denied">SPDX ids that may not be.</param>
internal sealed class LicencePolicy(IReadOnlyList<string> allowed, IReadOnlyList<string> denied)
{
    /// <summary>In a list, what stands for packages that name no licence.</summary>
    private const string Unknown = "unknown";

    public bool Exists => allowed.Count > 0 || denied.Count > 0;

    /// <summary>What is wrong with a package's licence; null when nothing is.</summary>
    public GateFinding? Finding(PackageLicence package)
    {
        var expression = package.Expression ?? Unknown;
        return LicenceExpression.Permitted(expression, Permits) switch
        {
            true => null,
            false => new($"{package.Package} {package.Version}: its licence is {expression}, which is not allowed", "licence", package.Source),
            null when Permits(Unknown) => null,
            null => new($"{package.Package} {package.Version}: its licence reads '{Bounded(expression)}', which is no SPDX expression", "licence", package.Source),
        };
    }

    private bool Permits(string licence) => (allowed.Count == 0 || Names(allowed, licence)) && !Names(denied, licence);

    private static bool Names(IReadOnlyList<string> list, string licence) => list.Contains(licence, StringComparer.OrdinalIgnoreCase);

    private static string Bounded(string text) => text.Length > 100 ? text[..100] + "…" : text;
}
