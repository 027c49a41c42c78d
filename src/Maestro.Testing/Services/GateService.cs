namespace Maestro.Testing.Services;

/// <summary>Gates whose reports are known beforehand: a gate's first judgement is its first report, and so on.</summary>
internal sealed class GateService(TestRun run, RunLog log) : IGates
{
    private readonly Dictionary<string, int> judged = [];

    public IReadOnlyList<string> Names => [.. Reports("The names of the gates were asked for").Select(r => r.Gate).Distinct()];

    public Task<GateReport> JudgeAsync(string name, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var reports = Reports($"Gate '{name}' was asked to judge").Where(r => r.Gate == name).ToList();
        lock (judged)
        {
            var before = judged.GetValueOrDefault(name);
            if (before >= reports.Count)
                throw log.Missed(nameof(run.ScriptedGateReports), $"Gate '{name}' was asked to judge {before + 1} times and has {reports.Count} reports");
            judged[name] = before + 1;
            log.Record(new GateAsked(reports[before]));
            return Task.FromResult(reports[before]);
        }
    }

    private IReadOnlyList<GateReport> Reports(string asked) =>
        run.ScriptedGateReports ?? throw log.Missed(nameof(run.ScriptedGateReports), $"{asked}, and no gates are scripted; an empty list says that there are none");
}
