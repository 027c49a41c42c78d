using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Execution.Lifecycle;
using Maestro.Runtime.Execution.Verdicts;
using Maestro.Tool.Output.GitHub;
using Spectre.Console;

namespace Maestro.Tool.Output;

/// <summary>How a run ended, in the words the tool takes its leave with.</summary>
internal static class ResultText
{
    // All of it fits one screen of 24 lines by 80; the report has the rest.
    private const int MostReasons = 12;
    private const int LongestReason = 150;

    /// <summary>Writes it.</summary>
    /// <returns>The exit code.</returns>
    public static int Write(Terminal terminal, Outcome<RunResult> outcome, string folder, OpenFailures failures)
    {
        if (!outcome.Ok)
            return terminal.Fail(outcome.Problems);
        var result = outcome.Value;
        var report = Path.Combine(result.Directory.Report, ReportFiles.Markdown);
        GitHubStep.Annotate(result.Verdict, failures.All);
        GitHubStep.Summarize(report);
        if (terminal.Json)
        {
            terminal.Document(new
            {
                run = result.Id,
                state = result.Verdict.State,
                reasons = result.Verdict.Reasons,
                branch = result.Delivery?.Branch,
                commit = result.Delivery?.Commit,
                patch = result.Delivery?.Patch,
                in_place = result.Delivery?.InPlace,
                report = File.Exists(report) ? report : null,
                limits = result.Limits,
                changes = result.Changes,
            });
            return ExitCode.Of(result);
        }
        terminal.Line();
        terminal.Out.MarkupLineInterpolated($"{Colour(result.Verdict.State)}");
        foreach (var reason in result.Verdict.Reasons.Take(MostReasons))
            terminal.Line($"  {(reason.Length > LongestReason ? reason[..(LongestReason - 1)] + "…" : reason)}");
        if (result.Verdict.Reasons.Count > MostReasons)
            terminal.Line($"  and {result.Verdict.Reasons.Count - MostReasons} more: dotnet maestro report {result.Id}");
        if (result.Delivery is { } delivery)
        {
            terminal.Line();
            terminal.Line(delivery.Branch is { } branch ? $"branch  {branch}  ({delivery.Commit[..10]})" : $"patch   {delivery.Patch}");
            if (delivery.InPlace is { } inPlace)
                InPlace(terminal, inPlace, result.Id);
        }
        if (result.Changes.Count > 0)
            terminal.Line($"note    changed in your repository since the run began: {string.Join(", ", result.Changes.Take(3).Select(c => c.What.Length > 0 ? c.What : c.Item))}{(result.Changes.Count > 3 ? $" and {result.Changes.Count - 3} more" : "")}  (dotnet maestro verify)");
        if (File.Exists(report))
            terminal.Line($"report  {report}");
        terminal.Line($"spent   {Spent(result.Limits)}");
        if (result.Delivery is { Branch: { } name })
            terminal.Line($"look    git log -p HEAD..{name}");
        else if (result.Delivery is { Patch: { } patch })
            terminal.Line($"apply   git am {patch}");
        else if (result.Verdict.State is RunState.Cancelled)
            terminal.Line($"go on   dotnet maestro resume {result.Id}");
        else if (result.Verdict.State is RunState.NeedsHuman)
        {
            terminal.Line($"read    {Path.Combine(result.Directory.Report, ReportFiles.Questions)}");
            terminal.Line($"go on   dotnet maestro resume {result.Id} --answer \"...\"");
        }
        return ExitCode.Of(result);
    }

    private static void InPlace(Terminal terminal, InPlaceDelivery inPlace, string run)
    {
        terminal.Line($"files   {inPlace.Written.Count} of yours now hold the result");
        foreach (var kept in inPlace.Kept)
            terminal.Line($"kept    {kept.Path}: {kept.Why}");
        if (inPlace.Written.Count > 0)
            terminal.Line($"undo    dotnet maestro rollback {run} --in-place");
    }

    /// <summary>What was used, in a line.</summary>
    public static string Spent(IReadOnlyList<LimitUse> limits) => string.Join(", ", limits.Select(l =>
        $"{l.Used}{(l.Unknown ? " or more" : "")}{(l.Limit is { } limit ? $" of {limit}" : "")} {l.Unit}"));

    private static FormattableString Colour(RunState state) => state switch
    {
        RunState.Succeeded => $"[green bold]succeeded[/]",
        RunState.Partial => $"[yellow bold]partial[/]",
        RunState.Cancelled => $"[yellow bold]cancelled[/]",
        RunState.NeedsHuman => $"[yellow bold]needs a human[/]",
        _ => $"[red bold]failed[/]",
    };
}
