using Maestro.Runtime.Configuration;
using Maestro.Runtime.Effects;
using Maestro.Runtime.Execution.Barriers;
using Maestro.Runtime.Execution.Verdicts;
using Maestro.Runtime.Limits;
using Maestro.Runtime.Plugins;
using Maestro.Runtime.Processes;
using Maestro.Runtime.Execution.Reruns;
using Maestro.Runtime.Recovery.Classification;
using Maestro.Runtime.Workspaces;
using Maestro.Runtime.Workspaces.Trees;

namespace Maestro.Runtime.Execution.Gates;

/// <summary>Has gates judge a workspace; what a gate leaves behind in it does not become part of the result.</summary>
internal sealed class GateRunner(Run run)
{
    /// <summary>Judges.</summary>
    /// <param name="name">A gate of the pipeline.</param>
    /// <param name="workspace">What to judge; nothing else runs in it.</param>
    /// <param name="commit">The commit its content started from.</param>
    /// <param name="place">Where in the run this is; with the tree it names the effect.</param>
    /// <param name="within">The budget whose time it takes.</param>
    /// <param name="ct">Ends with the run.</param>
    /// <param name="only">The tests to ask for alone; none for all.</param>
    public Task<GateReport> JudgeAsync(
        string name, Workspace workspace, string commit, string place, Budget within, CancellationToken ct, params IReadOnlyList<string> only)
    {
        var before = TreeScanner.Scan(workspace, run.Vault);
        var key = $"{place}/gate/{name}@{before.Tree[..12]}{(only.Count > 0 ? "/alone" : "")}";
        return run.Effects.RunAsync(new(EffectKind.Gate, key, within), async token =>
        {
            run.Progress.Report($"{place}: gate {name}{(only.Count > 0 ? $", {only.Count} failed again, alone" : "")}");
            await run.Risks.BeforeCommandAsync(Of(name).Run, workspace, run.Head, $"{place}/gate/{name}");
            FileTimes.Renew(run, workspace, before.Tree);
            workspace.Unseen = Unseen.Anything;
            var report = await AskAsync(name, workspace, commit, key, only, token, ct);
            if (!workspace.Stands)
                await run.Workspaces.BringBackAsync(workspace, before, commit, token);
            else if (!TreeScanner.Scan(workspace, run.Vault).SameAs(before))
                new TreeWriter(workspace, run.Vault).Write(before.Tree, before.Manifest, removeIgnored: false);
            return report with { Gate = name, Tree = before.Tree, Only = only };
        }, ct);
    }

    /// <summary>What a report that is not a pass means for recovery.</summary>
    public static Failure FailureOf(GateReport report) => new()
    {
        Kind = GateFailures.KindOf(report),
        Message = $"gate '{report.Gate}' {(report.Verdict == GateVerdict.Failed ? "failed" : "could not run")}: {report.Summary}{Before(report)}{Flakiness.Of(report)}",
        Evidence = report.Output,
        // What was there before, or is chance, is not theirs to mend who are told of this.
        Findings = report.Against,
        Gate = report.Gate,
    };

    private static string Before(GateReport report) => report.Baseline switch
    {
        { Verdict: not GateVerdict.Passed, Known.Count: var known and > 0 } => $" ({known} of them before the run as well)",
        { Verdict: GateVerdict.Failed } baseline => $" (before the run it failed as well: {baseline.Summary})",
        { Verdict: GateVerdict.CouldNotRun } baseline => $" (before the run it could not run: {baseline.Summary})",
        _ => "",
    };

    private GateDefinition Of(string name) => run.Gates.Single(g => g.Name == name);

    private async Task<GateReport> AskAsync(string name, Workspace workspace, string commit, string key, IReadOnlyList<string> only, CancellationToken ct, CancellationToken cancelled)
    {
        var gate = Of(name);
        if (run.Memory.Quarantined(key) is { } why)
            return Broken(name, $"it is not asked again: {why}");
        var scratch = run.Scratch(key);
        var made = run.Extensions.Create<IQualityGate>(ExtensionKind.Gate, gate.Use, gate.With, new LoggedProcesses(run.Container.For(workspace.Root, scratch), run.Log));
        if (!made.Ok)
            return Broken(name, made.Problems[0].Message);
        var context = new GateContext
        {
            Name = name,
            Run = gate.Run,
            Results = gate.Results,
            Timeout = gate.Timeout,
            Workspace = workspace.Info(commit),
            Since = run.Memory.Base?.Commit ?? commit,
            Plan = Plan(),
            Scratch = scratch,
            Only = only,
        };
        // A gate's own program ends at the time-out; the gate has a moment more to tell of it.
        var called = await new FaultBarrier(ExtensionKind.Gate, gate.Use, run.Extensions.Calls, run.Clock, run.Log)
            .CallAsync<GateReport>(told => made.Value.JudgeAsync(context, told)!, gate.Timeout + FaultBarrier.Grace, ct, cancelled);
        called = called.Unless(report => Breach(report) is { } breach ? $"quality gate '{gate.Use}' {breach}" : null);
        return called.Result ?? Broken(name, called.Fault!);
    }

    // All tasks, whosever work is judged: what others did is in the tree as well.
    private IReadOnlyList<string> Plan() =>
        [run.Request.Text, run.Request.PlanText ?? "", .. run.Memory.PlannedTasks.SelectMany(task => new[] { task.Title, task.Instructions }.Concat(task.Acceptance))];

    private static string? Breach(GateReport report) => report switch
    {
        _ when !Enum.IsDefined(report.Verdict) => $"returned the verdict {(int)report.Verdict}, which is none",
        { Summary: null } or { Findings: null } or { Output: null } or { TestCases: null } => "returned a report with nothing where there must be something",
        _ when !Enum.IsDefined(report.Obstacle) => $"returned the obstacle {(int)report.Obstacle}, which is none",
        { Verdict: GateVerdict.Passed, Obstacle: not GateObstacle.None } => $"says it passed, and that it was kept from judging: {report.Obstacle}",
        { Verdict: GateVerdict.Passed, Tests: { Failed: > 0 } failed } => $"says it passed, and that {failed.Failed} tests failed",
        _ => null,
    };

    private static GateReport Broken(string name, string why) =>
        new() { Gate = name, Verdict = GateVerdict.CouldNotRun, Obstacle = GateObstacle.Broken, FailureKind = FailureKind.Plugin, Summary = why };
}
