using Maestro.Plugins.Gates.Audit;
using Maestro.Plugins.Licences;
using Maestro.Plugins.Gates.Running;

namespace Maestro.Plugins.Gates;

/// <summary>Passes when an audit tool could ask its database and knows of no grave weakness, and when no package has a licence that is not allowed.</summary>
[Extension("audit", Summary = "Audits packages for known vulnerabilities and licences, from the JSON of dotnet, npm, pip-audit, cargo audit or govulncheck.")]
public sealed class AuditGate(IProcesses processes, AuditGateOptions options) : IQualityGate
{
    private const int Most = 50;
    private const int MostBytes = 32 * 1024 * 1024;

    /// <inheritdoc/>
    public async Task<GateReport> JudgeAsync(GateContext context, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(context.Run))
            return GateReports.Unusable(context, "the gate has no command to run");

        var result = await new GateCommand(processes).RunAsync(context, context.Run, cancellationToken, MostBytes);
        if (GateReports.NotJudged(context, result, FailureKind.Environment) is { } notJudged)
            return notJudged;
        // The exit code does not tell: most of these tools exit with 1 when they found something and when they could not look.
        var report = result.OutputDropped > 0 ? null : AuditOutput.Read(result.Output);
        if (report is null || report.Problem is not null)
            return CouldNotTell(context, result, report);

        if (!result.Succeeded && report.Vulnerabilities.Count + report.Deprecated.Count == 0)
            return GateReports.Kept(context, result, GateObstacle.NoResults, FailureKind.Environment, $"{report.Tool} found nothing, but {GateReports.ExitText(result)}");

        var (findings, problem) = Licences(context.Workspace.Root);
        return problem is null ? Judged(context, result, report, findings) : GateReports.Kept(context, result, GateObstacle.NoResults, FailureKind.Environment, problem);
    }

    private static GateReport CouldNotTell(GateContext context, ProcessResult result, AuditReport? report)
    {
        if (Unreachable.In(report?.Problem ?? $"{result.Error}\n{result.Output}"))
            return GateReports.Kept(context, result, GateObstacle.Unreachable, FailureKind.Transient, "the package feed or its database of advisories did not answer");
        var summary = report is not null ? $"{report.Tool} could not tell: {Line(report.Problem!)}"
            : $"{GateReports.ExitText(result)}, and its output is not the whole JSON of an audit tool that is known";
        return GateReports.Kept(context, result, GateObstacle.NoResults, FailureKind.Environment, summary);
    }

    private GateReport Judged(GateContext context, ProcessResult result, AuditReport report, IReadOnlyList<GateFinding> licences)
    {
        var known = report.Vulnerabilities.Where(v => !options.Ignore.Contains(v.Id, StringComparer.OrdinalIgnoreCase)).ToList();
        var grave = known.Where(v => v.Weight >= options.FailOn).OrderByDescending(v => v.Weight).Select(v => v.Finding);
        var failing = (GateFinding[])[.. grave, .. licences, .. options.FailOnDeprecated ? report.Deprecated : []];

        var ignored = report.Vulnerabilities.Count - known.Count;
        var summary = $"{known.Count} vulnerabilities" + (ignored > 0 ? $", {ignored} ignored" : "") + $", {report.Deprecated.Count} deprecated, {licences.Count} licences not allowed";
        return GateReports.Ran(context, result, failing.Length == 0 ? GateVerdict.Passed : GateVerdict.Failed, FailureKind.Build, summary) with { Findings = [.. failing.Take(Most)] };
    }

    private (IReadOnlyList<GateFinding> Findings, string? Problem) Licences(string root)
    {
        var policy = new LicencePolicy(options.AllowLicences, options.DenyLicences);
        if (!policy.Exists)
            return ([], null);
        var (packages, problem) = PackageLicences.Read(root);
        if (problem is null && packages.Count == 0)
            problem = "there are licences to hold packages against, and neither restored NuGet packages nor a package-lock.json to read them from";
        return ([.. packages.Select(policy.Finding).OfType<GateFinding>()], problem);
    }

    private static string Line(string text) => text.Split('\n')[0].Trim() is { Length: > 300 } longer ? longer[..300] + "…" : text.Split('\n')[0].Trim();
}
