namespace Maestro.Plugins.Gates.Audit;

/// <summary>What an audit tool says.</summary>
/// <param name="Tool">Its name.</param>
/// <param name="Vulnerabilities">What it found.</param>
/// <param name="Deprecated">Packages whose authors gave them up, with what to use instead.</param>
/// <param name="Problem">Why it could not say, in its own words; null when it could.</param>
internal sealed record AuditReport(string Tool, IReadOnlyList<Vulnerability> Vulnerabilities, IReadOnlyList<GateFinding> Deprecated, string? Problem = null);
