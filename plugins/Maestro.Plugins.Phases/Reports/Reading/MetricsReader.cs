using Maestro.Plugins.Phases.Reports.Model;

namespace Maestro.Plugins.Phases.Reports.Reading;

/// <summary>The product's measures of success, computed from the run's history and from nothing else.</summary>
internal static class MetricsReader
{
    public static IReadOnlyList<MetricEntry> Read(IRunHistory history) => [Autonomy(history), Recovery(history), Judged(history), Limits(history), Rollbacks(history)];

    private static MetricEntry Autonomy(IRunHistory history)
    {
        var own = history.Decisions.Count + history.Failures.Sum(f => f.Recoveries.Count);
        return Share("autonomy", "Autonomy ratio", own, own + history.HumanInputs, "nothing was decided",
            $"{history.Decisions.Count} decisions, {own - history.Decisions.Count} recoveries, {history.HumanInputs} human inputs",
            "decisions and recovery attempts, divided by these and the human inputs after planning", 0.95);
    }

    private static MetricEntry Recovery(IRunHistory history)
    {
        var (recovered, all) = (history.Failures.Count(f => f.Recovered), history.Failures.Count);
        return Share("recovery", "Recovery success", recovered, all, "none occurred", $"{recovered} of {all} failures", "failures whose check passed in the end, divided by all failures", 0.8);
    }

    private static MetricEntry Judged(IRunHistory history)
    {
        var known = history.Decisions.Select(d => d.Id).ToHashSet(StringComparer.Ordinal);
        var judged = history.Judged.Where(j => known.Contains(j.DecisionId)).ToList();
        var good = judged.Count(j => j.Appropriate);
        return Share("judged-appropriate", "Decisions judged appropriate", good, judged.Count, $"none of {known.Count} is judged yet: dotnet maestro log review",
            $"{good} of {judged.Count} judged, of {known.Count} decisions", "decisions a person called appropriate by maestro log review, divided by those a person judged", 0.85);
    }

    private static MetricEntry Rollbacks(IRunHistory history) => Share(
        "rollbacks", "Rollbacks that restored a working state", history.Restores.Verified, history.Restores.Attempted, "none occurred",
        $"{history.Restores.Verified} of {history.Restores.Attempted} restored and verified", "restores after which the workspace's hash was that of the checkpoint, divided by all restores begun", 1);

    // A limit of which nobody knows what was used says nothing; it is named instead.
    private static MetricEntry Limits(IRunHistory history)
    {
        const string Computation = "of each limit, what was used divided by what might be; the largest of these";
        var most = history.Limits.Where(l => l.Limit > 0 && !l.Unknown).MaxBy(l => l.Used / l.Limit);
        var unknown = history.Limits.Where(l => l.Unknown).Select(l => l.Name).ToList();
        var note = unknown.Count > 0 && most is not null ? $"; unknown: {string.Join(", ", unknown)}" : "";
        return most is null
            ? new("limits-used", "Limits used", null, "unknown", Computation, "less than 90 %", null)
            : new("limits-used", "Limits used", Round(most.Used / most.Limit!.Value), $"{Percent(most.Used / most.Limit.Value)} of the limit used most ({most.Name}){note}",
                $"{Computation}: {most.Name}, {most.Used:0.##} / {most.Limit:0.##} {most.Unit}", "less than 90 %", most.Used / most.Limit < 0.9m);
    }

    private static MetricEntry Share(string id, string name, int part, int whole, string none, string figures, string computation, double target)
    {
        var goal = target < 1 ? $"more than {target * 100:0} %" : "100 %";
        return whole == 0
            ? new(id, name, null, none, computation, goal, null)
            : new(id, name, Round((decimal)part / whole), $"{Percent((decimal)part / whole)} ({figures})", $"{computation}: {part} / {whole}", goal, target < 1 ? (double)part / whole > target : part == whole);
    }

    private static double Round(decimal share) => (double)Math.Round(share, 4);

    private static string Percent(decimal share) => $"{share * 100:0} %";
}
