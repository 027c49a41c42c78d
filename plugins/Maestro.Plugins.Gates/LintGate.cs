using Maestro.Plugins.Gates.Findings;
using Maestro.Plugins.Gates.MSBuild;
using Maestro.Plugins.Gates.Results;
using Maestro.Plugins.Gates.Running;
using Maestro.Plugins.Gates.Sarif;

namespace Maestro.Plugins.Gates;

/// <summary>Passes when the linter exits with 0 and, where it writes SARIF, nothing in it is of the level that fails.</summary>
[Extension("lint", Summary = "Runs a linter or analyzers and names what they find, from SARIF 2.1 files where there are any.")]
public sealed class LintGate(IProcesses processes, LintGateOptions options) : IQualityGate
{
    private const string Sarif = "sarif";
    private const int Most = 50;

    /// <inheritdoc/>
    public async Task<GateReport> JudgeAsync(GateContext context, CancellationToken cancellationToken)
    {
        using var logs = new BuildLogs(context.Run, context.Scratch);
        if (context.Results is null)
            return await new ExitCodeGate(processes, FailureKind.Style, (root, result) => logs.Read(root, warningsToo: true) ?? CompilerFindings.Read(root, result, warningsToo: true))
                .JudgeAsync(context with { Run = logs.CommandLine }, cancellationToken);

        if (context.Results != Sarif)
            return GateReports.Unusable(context, $"results: {context.Results} is not known; it is: {Sarif}");
        if (!ResultsFolder.Named(context.Run))
            return GateReports.Unusable(context, "the command must say by {results} which folder its SARIF files go to");

        var result = await new GateCommand(processes).RunAsync(context, ResultsFolder.Fill(logs.CommandLine, context.Scratch), cancellationToken);
        return GateReports.NotJudged(context, result, FailureKind.Style) ?? BySarif(context, result, logs);
    }

    private GateReport BySarif(GateContext context, ProcessResult result, BuildLogs logs)
    {
        var (found, problem) = SarifLog.Read(context.Scratch, context.Workspace.Root);
        var failing = found.CountFrom(options.FailOn);
        if (failing > 0)
            return GateReports.Ran(context, result, GateVerdict.Failed, FailureKind.Style, Summary(found)) with { Findings = [.. found.From(options.FailOn).Take(Most)] };
        if (problem is null && found.Files == 0)
            problem = $"{GateReports.ExitText(result)}, and no {Sarif} result file was written";
        if (problem is null && found.Incomplete)
            problem = "the tool says that it did not come to its end" + (found.Troubles.Count > 0 ? $": {found.Troubles[0]}" : "");
        // What does not compile is not analyzed either.
        if (!result.Succeeded && (logs.Read(context.Workspace.Root, warningsToo: false) ?? CompilerFindings.Read(context.Workspace.Root, result)) is { Count: > 0 } errors)
            return GateReports.Ran(context, result, GateVerdict.Failed, FailureKind.Build, $"{GateReports.ExitText(result)}, {errors.Count} found") with { Findings = errors };
        if (problem is not null)
            return GateReports.Kept(context, result, GateObstacle.NoResults, FailureKind.Style, problem);

        return result.Succeeded
            ? GateReports.Ran(context, result, GateVerdict.Passed, FailureKind.Style, Summary(found))
            : GateReports.Ran(context, result, GateVerdict.Failed, FailureKind.Style, $"{Summary(found)}, but {GateReports.ExitText(result)}");
    }

    private static string Summary(SarifFindings found)
    {
        var summary = $"{found.Count(SarifLevel.Error)} errors, {found.Count(SarifLevel.Warning)} warnings, {found.Count(SarifLevel.Note)} notes";
        var left = (string[])[.. found.Suppressed > 0 ? [$"{found.Suppressed} suppressed"] : (string[])[], .. found.Baseline > 0 ? [$"{found.Baseline} in the baseline"] : (string[])[]];
        return left.Length == 0 ? summary : $"{summary}, {string.Join(", ", left)}";
    }
}
