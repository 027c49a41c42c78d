namespace Maestro.Plugins.Gates.Running;

/// <summary>The gate in its plain form: the exit code is the verdict, findings explain it.</summary>
internal sealed class ExitCodeGate(IProcesses processes, FailureKind kind, Func<string, ProcessResult, IReadOnlyList<GateFinding>> findings)
{
    public async Task<GateReport> JudgeAsync(GateContext context, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(context.Run))
            return GateReports.Unusable(context, "the gate has no command to run");

        var result = await new GateCommand(processes).RunAsync(context, context.Run, cancellationToken);
        if (GateReports.NotJudged(context, result, kind) is { } notJudged)
            return notJudged;
        if (result.Succeeded)
            return GateReports.Ran(context, result, GateVerdict.Passed, kind, "exit code 0");

        var found = findings(context.Workspace.Root, result);
        var summary = found.Count == 0 ? GateReports.ExitText(result) : $"{GateReports.ExitText(result)}, {found.Count} found";
        return GateReports.Ran(context, result, GateVerdict.Failed, kind, summary) with { Findings = found };
    }
}
