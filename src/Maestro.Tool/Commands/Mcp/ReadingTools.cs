using System.ComponentModel;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Maestro.Tool.Commands.Mcp;

/// <summary>What an agent may ask: nothing of it writes, starts a run or costs anything.</summary>
internal sealed partial class ReadingTools(OwnCommand command)
{
    private const string RunHelp = "The run's id or its beginning; the latest when left out.";

    [Description("Lists the runs of this repository, latest first: id, state, when it began, branch, request.")]
    public Task<string> ListRuns(CancellationToken ct) => command.RunAsync(["runs", "--json"], ct);

    [Description("Where a run stands: state, phase, integrated and unfinished tasks, failures, what it has spent, what it waits for.")]
    public Task<string> RunStatus([Description(RunHelp)] string? run = null, CancellationToken ct = default) => command.RunAsync(["status", "--json", .. Arguments.Last(run)], ct);

    [Description("What a run did, from its journal, oldest first. Narrow it down by type; a whole run may be long.")]
    public Task<string> RunLog(
        [Description(RunHelp)] string? run = null,
        [Description("Only records of this type, such as failure, recovery, gate, agent, decision or checkpoint.")] string? type = null,
        [Description("Only records since then: a time, or an age such as 2h or 7d.")] string? since = null,
        CancellationToken ct = default) => command.RunAsync(["log", "--json", .. Arguments.Option("--type", type), .. Arguments.Option("--since", since), .. Arguments.Last(run)], ct);

    [Description("The decisions of a run, each with its options, choice, rationale and confidence.")]
    public Task<string> RunDecisions(
        [Description(RunHelp)] string? run = null,
        [Description("Only those of which it was less sure than this, from 0 to 1.")] double? below = null,
        CancellationToken ct = default) => command.RunAsync(["log", "--json", "--type=decision", .. Arguments.Option("--below", below?.ToString(CultureInfo.InvariantCulture)), .. Arguments.Last(run)], ct);

    [Description("Asks the logs of all runs in SQL (SQLite, read only). Views: see 'dotnet maestro log --help'; for example SELECT kind, choice, confidence FROM decisions.")]
    public Task<string> QueryLog([Description("One SELECT, or WITH ... SELECT.")] string sql, CancellationToken ct) => Question().IsMatch(sql)
        ? command.RunAsync(["log", "--json", $"--sql={sql}"], ct)
        : throw new CommandRefusedException("only one SELECT is asked, or one WITH ... SELECT");

    [Description("Which task, decision and transcript put a file, or a line of it, where it is.")]
    public Task<string> Why([Description("A file of the repository, or file:line.")] string place, CancellationToken ct) => command.RunAsync(["why", "--json", .. Arguments.Last(place)], ct);

    [Description("A run's report: outcome, requirements with their evidence, tasks, decisions, failures, gates, limits. Markdown.")]
    public Task<string> RunReport([Description(RunHelp)] string? run = null, CancellationToken ct = default) => command.RunAsync(["report", "--format=md", .. Arguments.Last(run)], ct);

    [Description("Whether maestro.yaml, the plugins and the gates are right, with the place of what is not.")]
    public Task<string> CheckConfiguration(CancellationToken ct) => command.RunAsync(["check", "--json"], ct);

    [Description("Looks a plan over: what keeps it from being carried out, and what it would be better for.")]
    public Task<string> CheckPlan([Description("The plan's path, from the repository's root.")] string plan, CancellationToken ct) => command.RunAsync(["plan", "--check", "--json", $"--plan={plan}"], ct);

    [Description("What a run would do, before anything is done: phases, tasks, agents, gates, limits, and the prompt of each task. Give a request, or the path of a plan.")]
    public Task<string> PreviewRun(
        [Description("What is wanted, in plain words.")] string? request = null,
        [Description("A plan's path, from the repository's root.")] string? plan = null,
        CancellationToken ct = default) => command.RunAsync(["run", "--dry-run", "--json", .. Arguments.Option("--plan", plan), .. Arguments.Last(request)], ct);

    // Others could write files although the log itself cannot be written, such as VACUUM INTO.
    [GeneratedRegex(@"^\s*(select|with)\b[^;]*;?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Question();
}
