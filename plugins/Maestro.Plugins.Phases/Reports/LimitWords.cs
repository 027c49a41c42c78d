using Maestro.Plugins.Phases.Reports.Model;

namespace Maestro.Plugins.Phases.Reports;

/// <summary>What was used of a limit, in words; what is unknown is never a number by itself.</summary>
internal static class LimitWords
{
    public static string Used(LimitEntry limit) => limit.Unknown ? limit.Used > 0 ? $"unknown (at least {limit.Used:0.##})" : "unknown" : $"{limit.Used:0.##}";

    public static string Share(LimitEntry limit) => limit.Unknown ? "unknown" : limit.Share is { } share ? $"{share * 100:0} %" : "–";
}
