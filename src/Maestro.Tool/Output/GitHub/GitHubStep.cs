using System.Text;
using Maestro.Runtime.Diagnostics;

namespace Maestro.Tool.Output.GitHub;

/// <summary>The step of GitHub Actions that the tool runs in: annotations of files, and the step's summary. Anywhere else it says nothing.</summary>
internal static class GitHubStep
{
    // What one step may show, by GitHub's own limits: ten errors, and a mebibyte.
    private const int MostAnnotations = 10;
    private const int LongestSummary = 1024 * 1024 - 1024;

    private static bool Here => Environment.GetEnvironmentVariable("GITHUB_ACTIONS") == "true";

    /// <summary>Annotates what is wrong with files.</summary>
    public static void Annotate(IEnumerable<Diagnostic> problems) => Say(problems.Select(WorkflowCommand.Of));

    /// <summary>Annotates how a run ended where it did not succeed, and what was found where it failed.</summary>
    public static void Annotate(RunVerdict verdict, IReadOnlyList<Failure> failures)
    {
        if (verdict.State == RunState.Succeeded)
            return;
        Say([
            WorkflowCommand.Of(verdict.State == RunState.Partial ? "warning" : "error", $"maestro: {verdict.State.ToString().ToLowerInvariant()}", string.Join('\n', verdict.Reasons)),
            // A phase fails by what a task of it failed by.
            .. failures.SelectMany(failure => failure.Findings.Select(finding => WorkflowCommand.Of(failure.Gate ?? "maestro", finding))).Distinct(),
        ]);
    }

    /// <summary>Puts a run's report into the step's summary.</summary>
    /// <param name="report">The report's file, Markdown.</param>
    public static void Summarize(string report)
    {
        if (!Here || Environment.GetEnvironmentVariable("GITHUB_STEP_SUMMARY") is not { Length: > 0 } summary || !File.Exists(report))
            return;
        var text = new StringBuilder();
        foreach (var line in File.ReadLines(report))
        {
            if (Encoding.UTF8.GetByteCount(line) + text.Length * 3 > LongestSummary)
            {
                text.Append("\nThe report goes on; the whole of it is an artifact of the run: `dotnet maestro report`.\n");
                break;
            }
            text.Append(line).Append('\n');
        }
        File.AppendAllText(summary, text.ToString());
    }

    private static void Say(IEnumerable<string> commands)
    {
        if (!Here)
            return;
        foreach (var command in commands.Take(MostAnnotations))
            Console.Error.WriteLine(command);
    }
}
