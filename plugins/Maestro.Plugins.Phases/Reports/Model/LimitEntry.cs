namespace Maestro.Plugins.Phases.Reports.Model;

/// <summary>What was used of a limit.</summary>
/// <param name="Name">Its key in <c>resource_limits</c>.</param>
/// <param name="Used">What was used; a lower bound where that is unknown.</param>
/// <param name="Limit">What might be used; null for no limit.</param>
/// <param name="Unit">Of what.</param>
/// <param name="Unknown">Whether an agent used some without telling how much.</param>
internal sealed record LimitEntry(string Name, decimal Used, decimal? Limit, string Unit, bool Unknown)
{
    /// <summary>The share of it that is known to be used; null where there is no limit.</summary>
    public double? Share => Limit > 0 ? (double)(Used / Limit.Value) : null;
}
