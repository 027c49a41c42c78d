using System.Globalization;
using Maestro.Plugins.Gates.Changes;
using Maestro.Plugins.Gates.Coverage;
using Maestro.Plugins.Gates.Results;
using Maestro.Plugins.Gates.Running;
using Maestro.Runtime.Capabilities;

namespace Maestro.Plugins.Gates;

/// <summary>Passes when tests run enough of the lines that this run changed; what was uncovered before is not held against it.</summary>
[Extension("coverage", Summary = "Runs tests with coverage and holds the changed lines against it, from Cobertura or LCOV files.")]
public sealed class CoverageGate(IProcesses processes, CoverageGateOptions options) : IQualityGate
{
    /// <inheritdoc/>
    public async Task<GateReport> JudgeAsync(GateContext context, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(context.Run))
            return GateReports.Unusable(context, "the gate has no command to run");
        if (CoverageFiles.Find(context.Results) is not { } format)
            return GateReports.Unusable(context, $"results: {context.Results ?? "nothing"} is not known; it is one of: {CoverageFiles.Allowed}");
        if (!ResultsFolder.Named(context.Run))
            return GateReports.Unusable(context, "the command must say by {results} which folder its coverage files go to");

        // What changed is asked first: the command may write into the workspace.
        var since = context.Since.Length > 0 ? context.Since : context.Workspace.BaseCommit;
        var (changed, unknown) = await new ChangedFiles(processes).SinceAsync(since, context.Workspace.Root, cancellationToken);
        if (changed is null)
            return GateReports.Unusable(context, unknown!) with { Obstacle = GateObstacle.NoResults };

        var result = await new GateCommand(processes).RunAsync(context, ResultsFolder.Fill(context.Run, context.Scratch), cancellationToken);
        if (GateReports.NotJudged(context, result, FailureKind.Test) is { } notJudged)
            return notJudged;
        if (!result.Succeeded)
            return GateReports.Ran(context, result, GateVerdict.Failed, FailureKind.Test, GateReports.ExitText(result));

        var reports = new CoveredLines(context.Workspace.Root);
        var (files, problem) = CoverageFiles.Read(reports, format, context.Scratch);
        if (problem is not null || files == 0)
            return GateReports.Kept(context, result, GateObstacle.NoResults, FailureKind.Test, problem ?? $"{GateReports.ExitText(result)}, and no {context.Results} result file was written");
        if (reports.FileCount == 0)
            return GateReports.Kept(context, result, GateObstacle.NoResults, FailureKind.Test, "the coverage report tells of no file of this repository");

        return Judged(context, result, ChangeCoverage.Of(changed.Where(c => !options.LeaveOut.Any(glob => PathGlob.Matches(glob, c.Key))), reports));
    }

    private GateReport Judged(GateContext context, ProcessResult result, ChangeCoverage coverage)
    {
        var unreported = coverage.Unreported.Count == 0 ? "" : $"; {coverage.Unreported.Count} changed files are in no report, {coverage.Unreported[0]} first";
        if (coverage.Coverable == 0)
            return GateReports.Ran(context, result, GateVerdict.Passed, FailureKind.Test, $"no changed line can be covered{unreported}");

        var summary = $"{coverage.Covered} of {coverage.Coverable} changed lines covered, {Percent(coverage.Share)}{unreported}";
        return coverage.Share >= options.Least
            ? GateReports.Ran(context, result, GateVerdict.Passed, FailureKind.Test, summary)
            : GateReports.Ran(context, result, GateVerdict.Failed, FailureKind.Test, $"{summary}; at least {Percent(options.Least)} must be") with { Findings = coverage.Findings };
    }

    // Rounded down, so that what is too little never reads like enough.
    private static string Percent(double share) => (Math.Floor(Math.Round(share * 1000, 6)) / 10).ToString("0.#", CultureInfo.InvariantCulture) + " %";
}
