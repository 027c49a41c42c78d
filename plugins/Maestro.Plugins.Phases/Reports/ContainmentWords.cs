namespace Maestro.Plugins.Phases.Reports;

/// <summary>What a sandbox means, in words.</summary>
internal static class ContainmentWords
{
    public static string Writes(RunContainment held) => held.Level == "none"
        ? "nothing but their good will kept programs from writing elsewhere"
        : "programs could write their workspace and a home of their own, and nothing else but what the configuration names";

    /// <param name="held">How they were held.</param>
    /// <param name="encode">Makes the run's own words safe where this is to stand.</param>
    public static string Survivors(RunContainment held, Func<string, string> encode) => held.MaySurvive.Length == 0
        ? "nothing they started can have outlived them"
        : $"what they started was ended, but {encode(held.MaySurvive)} may live on";
}
