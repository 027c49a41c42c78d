using Maestro.Plugins.Agents.Driving.Events;
using Maestro.Plugins.Agents.Text;

namespace Maestro.Plugins.Agents.Driving.Running;

/// <summary>Has a headless agent program make an attempt: starts it, hears its events, and judges how it ended.</summary>
/// <param name="processes">Starts it.</param>
/// <param name="meter">Is told of its calls.</param>
/// <param name="options">What the yaml says.</param>
/// <param name="program">The agent.</param>
internal sealed class HeadlessDriver(IProcesses processes, IUsageMeter meter, AgentProgramOptions options, IHeadlessProgram program)
{
    // Enough for the longest document that some agents write in place of lines.
    private const int KeepBytes = 1024 * 1024;

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
            var before = SessionNote.Read(attempt.Kept, program.Name);
            var (run, told) = await RunAsync(new(attempt, home, before?.Session), cancellationToken);
            if (before is not null && RefusedToResume(run, told))
            {
                SessionNote.Forget(attempt.Kept!);
                before = null;
                (run, told) = await RunAsync(new(attempt, home, null), cancellationToken);
            }

            if (attempt.Kept is { } kept && told.Session is { } session)
                new SessionNote(program.Name, session, told.Tokens, told.CostUsd).Write(kept);
            return new()
            {
                Summary = Summary(told, run),
                Usage = new SessionUsage(program, before).Of(told, run),
                Failure = Verdict.Of(program.Name, run, told, options, program.Meaning),
            };
        }
    }

    private async Task<(ProcessResult Run, Told Told)> RunAsync(Launch launch, CancellationToken cancellationToken)
    {
        var reader = program.Reader(launch.Session is not null);
        var listener = new EventListener(reader, meter, options.MaxTurns, program.SaysLast);
        var run = await processes.RunAsync(
            new()
            {
                Program = program.Program,
                Arguments = [.. program.Arguments(launch), .. options.Arguments, .. program.LastArguments(launch)],
                WorkingDirectory = launch.Attempt.Workspace.Root,
                Input = TaskPrompt.Write(launch.Attempt),
                Environment = AgentEnvironment.Of(options, program.Needs, program.Environment(launch), launch.Home),
                Timeout = TimeSpan.FromSeconds(options.TimeoutSeconds),
                IdleTimeout = options.IdleTimeoutSeconds > 0 ? TimeSpan.FromSeconds(options.IdleTimeoutSeconds) : null,
                KeepBytes = KeepBytes,
                Listener = listener,
            },
            cancellationToken);
        // Some write one document over several lines, for example when a flag of the yaml's asks them to.
        if (!listener.Told.Finished && run.OutputDropped == 0)
        {
            foreach (var happened in JsonText.Objects(run.Output))
                reader.Read(happened, listener.Told);
            EventListener.Meter(listener.Told, meter);
        }

        return (run, listener.Told);
    }

    // It ended by itself before it did anything: no session, no turn, and nothing that would keep a new session from working too.
    private static bool RefusedToResume(ProcessResult run, Told told) =>
        run is { End: ProcessEnd.Exited, ExitCode: not 0 } && told is { Turns: 0, Finished: false, Problem: null or { Kind: FailureKind.Agent } };

    private static string Summary(Told told, ProcessResult run) =>
        PlainText.Clean(told.Text) is { Length: > 0 } said ? said : told.Finished ? "" : PlainText.LastLine(run.Error);

    private static AgentResult Unable(string message) =>
        new() { Usage = Usage.None, Failure = new() { Kind = FailureKind.Environment, Message = message } };
}
