namespace Maestro.Plugins.Phases.Tests.Fakes;

/// <summary>Gates with verdicts known beforehand.</summary>
internal sealed class FakeGates(params GateReport[] reports) : IGates
{
    public List<string> Judged { get; } = [];

    public IReadOnlyList<string> Names => [.. reports.Select(r => r.Gate)];

    public static GateReport Report(string name, GateVerdict verdict = GateVerdict.Passed, FailureKind kind = FailureKind.Build) =>
        new() { Gate = name, Verdict = verdict, FailureKind = kind, Summary = $"{name} said so", Output = $"{name} output", Findings = [new($"{name} finding")] };

    public Task<GateReport> JudgeAsync(string name, CancellationToken cancellationToken)
    {
        Judged.Add(name);
        return Task.FromResult(reports.First(r => r.Gate == name));
    }
}
