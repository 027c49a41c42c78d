using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Execution;
using Spectre.Console;

namespace Maestro.Tool.Output;

/// <summary>How a run ended, in the words the tool takes its leave with.</summary>
internal static class ResultText
{
    /// <summary>Writes it.</summary>
    /// <returns>The exit code.</returns>
    public static int Write(Terminal terminal, Outcome<RunResult> outcome, string folder)
    {
        if (!outcome.Ok)
            return terminal.Fail(outcome.Problems);
        var result = outcome.Value;
        var report = Path.Combine(result.Directory.Report, ReportFiles.Markdown);
        if (terminal.Json)
        {
            terminal.Document(new
            {
                run = result.Id,
                state = result.Verdict.State,
                reasons = result.Verdict.Reasons,
                branch = result.Delivery?.Branch,
                commit = result.Delivery?.Commit,
                report = File.Exists(report) ? report : null,
                limits = result.Limits,
            });
            return ExitCode.Of(result);
        }
        terminal.Line();
        terminal.Out.MarkupLineInterpolated($"{Colour(result.Verdict.State)}");
        foreach (var reason in result.Verdict.Reasons)
            terminal.Line($"  {reason}");
        if (result.Delivery is { } delivery)
        {
            terminal.Line();
            terminal.Line($"branch  {delivery.Branch}  ({delivery.Commit[..10]})");
        }
        if (File.Exists(report))
            terminal.Line($"report  {report}");
        terminal.Line($"spent   {Spent(result.Limits)}");
        if (result.Delivery is { Branch: var branch })
            terminal.Line($"look    git log -p HEAD..{branch}");
        else if (result.Verdict.State is RunState.Cancelled)
            terminal.Line($"go on   dotnet maestro resume {result.Id}");
        return ExitCode.Of(result);
    }

    /// <summary>What was used, in a line.</summary>
    public static string Spent(IReadOnlyList<LimitUse> limits) => string.Join(", ", limits.Select(l =>
        $"{l.Used}{(l.Unknown ? " or more" : "")} of {l.Limit} {l.Unit}"));

    private static FormattableString Colour(RunState state) => state switch
    {
        RunState.Succeeded => $"[green bold]succeeded[/]",
        RunState.Partial => $"[yellow bold]partial[/]",
        RunState.Cancelled => $"[yellow bold]cancelled[/]",
        RunState.NeedsHuman => $"[yellow bold]needs a human[/]",
        _ => $"[red bold]failed[/]",
    };
}
