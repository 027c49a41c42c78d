namespace Maestro.Plugins.Phases.Reports;

/// <summary>How programs were held, and what may have outlived the run.</summary>
internal static class ContainmentSection
{
    public static string Of(RunFacts facts) => facts.History.Containments is not { Count: > 0 } all
        ? "## Containment\n\nHow programs were held was not written down.\n"
        : "## Containment\n\n" + string.Concat(all.Select(Line));

    private static string Line(RunContainment held) =>
        $"- Sandbox {Md.Code(held.Level)}, by {Md.Text(held.By)}{(held.Why.Length > 0 ? $" ({Md.Text(held.Why)})" : "")}: {Writes(held)}; {Survivors(held)}.\n";

    private static string Writes(RunContainment held) => held.Level == "none"
        ? "nothing but their good will kept programs from writing elsewhere"
        : "programs could write their workspace and a home of their own, and nothing else but what the configuration names";

    private static string Survivors(RunContainment held) => held.MaySurvive.Length == 0
        ? "nothing they started can have outlived them"
        : $"what they started was ended, but {Md.Text(held.MaySurvive)} may live on";
}
