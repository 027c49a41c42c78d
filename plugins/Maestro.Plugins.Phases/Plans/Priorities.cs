namespace Maestro.Plugins.Phases.Plans;

/// <summary>The words people use for priorities.</summary>
internal static class Priorities
{
    public static string? Parse(string? word) => word?.Trim().Trim('*', '`', '_').ToLowerInvariant() switch
    {
        "p0" or "0" or "must" or "must have" or "must-have" or "high" or "critical" => "P0",
        "p1" or "1" or "should" or "should have" or "should-have" or "medium" => "P1",
        "p2" or "2" or "p3" or "3" or "could" or "could have" or "could-have" or "low" or "nice to have" or "nice-to-have" => "P2",
        _ => null,
    };
}
