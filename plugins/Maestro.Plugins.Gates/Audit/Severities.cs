namespace Maestro.Plugins.Gates.Audit;

/// <summary>Reads severities.</summary>
internal static class Severities
{
    public static AdvisorySeverity Of(string? word) => word?.ToLowerInvariant() switch
    {
        "info" or "low" => AdvisorySeverity.Low,
        "moderate" or "medium" => AdvisorySeverity.Moderate,
        "high" => AdvisorySeverity.High,
        "critical" => AdvisorySeverity.Critical,
        _ => AdvisorySeverity.Unknown,
    };
}
