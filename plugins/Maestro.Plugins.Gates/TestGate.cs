using Maestro.Plugins.Gates.Findings;
using Maestro.Plugins.Gates.Results;
using Maestro.Plugins.Gates.Running;

namespace Maestro.Plugins.Gates;

/// <summary>Passes when the command exits with 0 and, where results are structured, tests were run and none failed.</summary>
[Extension("test", Summary = "Runs tests, counts them from TRX or JUnit files, and names the failed ones.")]
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

        var commandLine = ResultsFolder.In(context.Run, context.Scratch, format);
        var result = await new GateCommand(processes).RunAsync(context, commandLine, cancellationToken);
        if (GateReports.NotJudged(context, result, FailureKind.Test) is { } notJudged)
            return notJudged;

        return format is null ? ByExitCode(context, result) : ByResults(context, result, format);
    }

    private static GateReport ByExitCode(GateContext context, ProcessResult result)
    {
        if (NoTests.Found(context.Run, result))
            return GateReports.Ran(context, result, GateVerdict.CouldNotRun, FailureKind.Test, "no tests were found");
        if (result.Succeeded)
            return GateReports.Ran(context, result, GateVerdict.Passed, FailureKind.Test, "exit code 0");

        return BuildFailure(context, result)
            ?? GateReports.Ran(context, result, GateVerdict.Failed, FailureKind.Test, GateReports.ExitText(result));
    }

    private static GateReport ByResults(GateContext context, ProcessResult result, ITestResultFormat format)
    {
        var (found, problem) = TestResultFiles.Read(context.Scratch, format, context.Workspace.Root);
        GateReport Report(GateVerdict verdict, string summary) => GateReports.Ran(context, result, verdict, FailureKind.Test, summary) with
        {
            Tests = found.Files > 0 ? found.Counts : null,
            Findings = found.Failures,
        };

        if (found.Counts.Failed > 0)
            return Report(GateVerdict.Failed, found.Summary);
        if (!result.Succeeded && BuildFailure(context, result) is { } build)
            return build with { Tests = found.Files > 0 ? found.Counts : null };
        if (problem is not null)
            return Report(GateVerdict.CouldNotRun, problem);
        if (found.Files == 0)
            return Report(GateVerdict.CouldNotRun, $"{GateReports.ExitText(result)}, and no {context.Results} result file was written");
        if (found.Executed == 0)
            return Report(GateVerdict.CouldNotRun, "no tests were found");

        return result.Succeeded
            ? Report(GateVerdict.Passed, found.Summary)
            : Report(GateVerdict.Failed, $"{found.Summary}, but {GateReports.ExitText(result)}");
    }

    // Tests that do not compile are the build's failure: the findings an agent needs are the compiler's.
    private static GateReport? BuildFailure(GateContext context, ProcessResult result) =>
        CompilerFindings.Read(context.Workspace.Root, result) is { Count: > 0 } errors
            ? GateReports.Ran(context, result, GateVerdict.Failed, FailureKind.Build, $"the tests do not build: {errors.Count} found") with { Findings = errors }
            : null;
}
