using Maestro.Plugins.Agents.Driving.Events;
using Maestro.Plugins.Agents.Driving.Models;
using Maestro.Plugins.Agents.Driving.Reports;

namespace Maestro.Plugins.Agents.Driving.Running;

/// <summary>Has a headless agent program make an attempt: starts it, hears its events, and judges how it ended.</summary>
/// <param name="processes">Starts it.</param>
/// <param name="meter">Is told of its calls.</param>
/// <param name="gateway">Leads it to its model.</param>
/// <param name="watch">Is told what it does.</param>
/// <param name="options">What the yaml says.</param>
/// <param name="program">The agent.</param>
internal sealed class HeadlessDriver(IProcesses processes, IUsageMeter meter, IModelGateway gateway, IAgentWatch watch, HeadlessOptions options, IHeadlessProgram program)
{
    private const int MostRepairs = 2;

    private readonly HeadlessRun process = new(processes, meter, watch, options, program);

    /// <summary>Makes the attempt.</summary>
    public async Task<AgentResult> WorkAsync(AgentAttempt attempt, CancellationToken cancellationToken)
    {
        if (WindowsShim.Problem(program.Program) is { } shim)
            return Unable(shim);
        var (home, problem) = OwnHome.Make(attempt.Kept ?? attempt.Scratch, options.Credentials);
        using (home)
        {
            if (home is null)
                return Unable(problem!);
            var model = await LedModel.OpenAsync(gateway, program.Model, options, program.Needs, cancellationToken);
            return await WorkAsync(new Launch(attempt, home, null) { Report = options.Report, Model = model }, cancellationToken);
        }
    }

    private async Task<AgentResult> WorkAsync(Launch launch, CancellationToken cancellationToken)
    {
        var attempt = launch.Attempt;
        var before = SessionNote.Read(attempt.Kept, program.Name);
        // The session knows the task; one that is begun anew has to be told all.
        var again = before is not null && attempt.Nudge.Length > 0;
        var prompt = attempt.Prompt + (options.Report ? "\n" + AgentReport.Wish : "");
        var (run, told) = await process.RunAsync(launch with { Session = before?.Session }, again ? attempt.Nudge : prompt, cancellationToken);
        if (before is not null && RefusedToResume(run, told))
        {
            SessionNote.Forget(attempt.Kept!);
            before = null;
            (run, told) = await process.RunAsync(launch, prompt, cancellationToken);
        }

        var result = Result(run, told, before);
        for (var repairs = 0; options.Report && result.Failure is null; repairs++)
        {
            var (report, wrong) = AgentReport.Read(told.Structured ?? told.Text);
            if (report is not null)
            {
                result = result with { Summary = PlainText.Clean(report.Summary), Failure = report.Done ? null : Failed($"{program.Name} could not do the task: {report.Summary}", run) };
                break;
            }

            if (repairs == MostRepairs || told.Session is not { } session)
            {
                result = result with { Failure = Failed($"the report of {program.Name} is not valid: {wrong}", run) };
                break;
            }

            before = new(program.Name, session, told.Tokens, told.CostUsd);
            (run, told) = await process.RunAsync(launch with { Session = session }, $"Your last message was no valid report: {wrong}.\n{AgentReport.Wish}", cancellationToken);
            var repaired = Result(run, told, before);
            result = repaired with { Usage = result.Usage + repaired.Usage };
        }

        if (attempt.Kept is { } kept && told.Session is { } last)
            new SessionNote(program.Name, last, told.Tokens, told.CostUsd).Write(kept);
        return result;
    }

    private AgentResult Result(ProcessResult run, Told told, SessionNote? before) => new()
    {
        Summary = PlainText.Clean(told.Text) is { Length: > 0 } said ? said : told.Finished ? "" : PlainText.LastLine(run.Error),
        Usage = new SessionUsage(program, before).Of(told, run),
        Failure = Verdict.Of(program.Name, run, told, options, program.Meaning),
    };

    // It ended by itself before it did anything: no session, no turn, and nothing that would keep a new session from working too.
    private static bool RefusedToResume(ProcessResult run, Told told) =>
        run is { End: ProcessEnd.Exited, ExitCode: not 0 } && told is { Turns: 0, Finished: false, Problem: null or { Kind: FailureKind.Agent } };

    private static Failure Failed(string message, ProcessResult run) =>
        new() { Kind = FailureKind.Agent, Message = PlainText.Clean(message), Evidence = OutputExcerpt.Of(run) };

    private static AgentResult Unable(string message) =>
        new() { Usage = Usage.None, Failure = new() { Kind = FailureKind.Environment, Message = message } };
}
