using Maestro.Plugins.Gates.Alone;
using Maestro.Plugins.Gates.Findings;
using Maestro.Plugins.Gates.Results;
using Maestro.Plugins.Gates.Running;

namespace Maestro.Plugins.Gates;

/// <summary>Passes when the command exits with 0 and, where results are structured, tests were run and none failed.</summary>
[Extension("test", Summary = "Runs tests, counts them from TRX or JUnit files, and names them.")]
public sealed class TestGate(IProcesses processes) : IQualityGate
{
    /// <inheritdoc/>
    public async Task<GateReport> JudgeAsync(GateContext context, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(context.Run))
            return GateReports.Unusable(context, "the gate has no command to run");
        var format = context.Results is { } name ? TestResultFormats.Find(name) : null;
        if (context.Results is not null && format is null)
            return GateReports.Unusable(context, $"results: {context.Results} is not known; it is one of: {TestResultFormats.Allowed}");

        var narrowed = TestFilters.Narrow(context.Run, context.Only);
        var commandLine = ResultsFolder.In(narrowed ?? context.Run, context.Scratch, format);
        var result = await new GateCommand(processes).RunAsync(context, commandLine, cancellationToken);
        var report = format is null
            ? GateReports.NotJudged(context, result, FailureKind.Test) ?? ByExitCode(context, result)
            : ByResults(context, result, TestResultFiles.Read(context.Scratch, format, context.Workspace.Root));
        return report with { RanAlone = narrowed is not null };
    }

    private static GateReport ByExitCode(GateContext context, ProcessResult result)
    {
        if (NoTests.Found(context.Run, result))
            return GateReports.Kept(context, result, GateObstacle.NoTests, FailureKind.Test, "no tests were found");
        if (result.Succeeded)
            return GateReports.Ran(context, result, GateVerdict.Passed, FailureKind.Test, "exit code 0");

        return BuildFailure(context, result)
            ?? GateReports.Ran(context, result, GateVerdict.Failed, FailureKind.Test, GateReports.ExitText(result));
    }

    private static GateReport ByResults(GateContext context, ProcessResult result, (TestResults Results, string? Problem) read)
    {
        var (found, problem) = read;
        var missing = found.Missing(context.Only);
        GateReport Report(GateVerdict verdict, string summary) => WithTests(GateReports.Ran(context, result, verdict, FailureKind.Test, summary), found, missing);
        GateReport Kept(GateObstacle obstacle, string summary) => Report(GateVerdict.CouldNotRun, summary) with { Obstacle = obstacle };

        // Tests that ran tell more than an exit code, or a line of output, that may well be theirs.
        if (GateReports.NotJudged(context, result, FailureKind.Test) is { } notJudged && (notJudged.Obstacle == GateObstacle.TimedOut || found.Executed == 0))
            return WithTests(notJudged, found);
        if (found.Counts.Failed > 0)
            return Report(GateVerdict.Failed, found.Summary);
        if (!result.Succeeded && BuildFailure(context, result) is { } build)
            return build with { Tests = found.Files > 0 ? found.Counts : null, TestCases = found.Cases };
        if (problem is not null)
            return Kept(GateObstacle.NoResults, problem);
        if (found.Files == 0)
            return Kept(GateObstacle.NoResults, $"{GateReports.ExitText(result)}, and no {context.Results} result file was written");
        if (found.Executed == 0)
            return Kept(GateObstacle.NoTests, "no tests were found");
        if (!result.Succeeded)
            return Report(GateVerdict.Failed, $"{found.Summary}, but {GateReports.ExitText(result)}");

        return missing.Count == 0
            ? Report(GateVerdict.Passed, found.Summary)
            : Kept(GateObstacle.NoTests, $"{found.Summary}, {missing.Count} not found");
    }

    private static GateReport WithTests(GateReport report, TestResults found, params IReadOnlyList<string> missing) => report with
    {
        Tests = found.Files > 0 ? found.Counts : null,
        TestCases = [.. found.Cases, .. missing.Select(name => new TestCase(name, TestOutcome.NotFound))],
        Findings = found.Failures,
    };

    // Tests that do not compile are the build's failure: the findings an agent needs are the compiler's.
    private static GateReport? BuildFailure(GateContext context, ProcessResult result) =>
        CompilerFindings.Read(context.Workspace.Root, result) is { Count: > 0 } errors
            ? GateReports.Ran(context, result, GateVerdict.Failed, FailureKind.Build, $"the tests do not build: {errors.Count} found") with { Findings = errors }
            : null;
}
