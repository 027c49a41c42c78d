using System.Diagnostics;
using Maestro.Plugins.Gates.Guard;
using Maestro.Plugins.Gates.Running;

namespace Maestro.Plugins.Gates;

/// <summary>Passes when nothing that proves the work was weakened since the run began, but for what its plan asks for by name.</summary>
[Extension("test-guard", Summary = "Finds tests, assertions, rules and gates that this run deleted, skipped or loosened.")]
public sealed class TestGuardGate(IProcesses processes) : IQualityGate
{
    private const int Most = 50;
    private const int MostNamed = 10;

    /// <inheritdoc/>
    public async Task<GateReport> JudgeAsync(GateContext context, CancellationToken cancellationToken)
    {
        var since = context.Since.Length > 0 ? context.Since : context.Workspace.BaseCommit;
        var started = Stopwatch.GetTimestamp();
        var (changes, problem) = await new BaseTree(processes, context.Workspace.Root).SinceAsync(since, cancellationToken);
        if (changes is null)
            return GateReports.Unusable(context, problem!) with { Obstacle = GateObstacle.NoResults };

        var plan = Allowance.Of(context.Plan);
        var found = Weakenings.Find(changes).ToLookup(plan.Allows);
        var (allowed, refused) = (found[true].ToList(), found[false].ToList());
        return new()
        {
            Gate = context.Name,
            Verdict = refused.Count == 0 ? GateVerdict.Passed : GateVerdict.Failed,
            FailureKind = FailureKind.Test,
            Summary = Summary(allowed, refused),
            Findings = [.. refused.Take(Most).Select(w => w.Finding)],
            Output = string.Concat(refused.Select(w => Line("", w)).Concat(allowed.Select(w => Line("asked for by the plan: ", w)))),
            Duration = Stopwatch.GetElapsedTime(started),
        };
    }

    private static string Summary(List<Weakening> allowed, List<Weakening> refused)
    {
        var said = allowed.Count == 0 ? "" : $"{allowed.Count} asked for by the plan ({string.Join("; ", allowed.Take(MostNamed).Select(w => w.What))}{(allowed.Count > MostNamed ? "; and more" : "")})";
        return refused.Count == 0 ? said.Length == 0 ? "nothing that proves the work was weakened" : $"what was weakened: {said}"
            : $"what proves the work was weakened in {refused.Count} places{(said.Length == 0 ? "" : $", beside {said}")}; restore it, and mend the work instead";
    }

    private static string Line(string before, Weakening weakening) => $"{before}{weakening.File}:{weakening.Line}: {weakening.Code}: {weakening.Finding.Message}\n";
}
