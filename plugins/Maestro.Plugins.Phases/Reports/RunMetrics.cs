namespace Maestro.Plugins.Phases.Reports;

/// <summary>The product's success metrics, computed from the run's history and from nothing else.</summary>
internal sealed class RunMetrics(IRunHistory history)
{
    public int Decisions => history.Decisions.Count;

    public int Recoveries => history.Failures.Sum(f => f.Recoveries.Count);

    public int Recovered => history.Failures.Count(f => f.Recovered);

    public string Autonomy => Decisions + Recoveries + history.HumanInputs == 0
        ? "nothing was decided"
        : $"{Share(Decisions + Recoveries, Decisions + Recoveries + history.HumanInputs)} ({Decisions} decisions, {Recoveries} recoveries, {history.HumanInputs} human inputs)";

    public string Recovery => history.Failures.Count == 0
        ? "none occurred"
        : $"{Share(Recovered, history.Failures.Count)} ({Recovered} of {history.Failures.Count} failures)";

    public string Rollbacks => history.Restores.Attempted == 0
        ? "none occurred"
        : $"{Share(history.Restores.Verified, history.Restores.Attempted)} ({history.Restores.Verified} of {history.Restores.Attempted} restored and verified)";

    /// <summary>The largest share of any limit.</summary>
    public string LimitsUsed
    {
        get
        {
            var known = history.Limits.Where(l => l.Limit > 0 && !l.Unknown).ToList();
            var unknown = history.Limits.Where(l => l.Unknown).Select(l => l.Name).ToList();
            var share = known.Count > 0 ? $"{known.Max(l => l.Used / l.Limit):P0} of the limit used most ({known.MaxBy(l => l.Used / l.Limit)!.Name})" : "unknown";
            return unknown.Count > 0 && known.Count > 0 ? $"{share}; unknown: {string.Join(", ", unknown)}" : share;
        }
    }

    private static string Share(int part, int whole) => $"{(double)part / whole:P0}";
}
