using Maestro.Plugins.Agents.Driving.Events;

namespace Maestro.Plugins.Agents.Driving.Running;

/// <summary>
/// Whether an agent did what it was asked to, as far as that can be told from outside: only if it said that it came to its end, exited with 0,
/// flagged no error and was refused nothing. Each alone lies in some agent. Whether the workspace changed is for the runtime to judge.
/// </summary>
internal static class Verdict
{
    /// <summary>Why it did not; null when it did.</summary>
    /// <param name="name">The driver's id.</param>
    /// <param name="run">How the process ended.</param>
    /// <param name="told">What it told.</param>
    /// <param name="options">Its bounds.</param>
    /// <param name="meaning">What its exit codes mean.</param>
    /// <param name="endsByUs">Whether it is the agent's way to go on until it is ended, so that it has no exit code of its own.</param>
    public static Failure? Of(string name, ProcessResult run, Told told, AgentProgramOptions options, Func<int, Problem?> meaning, bool endsByUs = false)
    {
        var problem = Ended(name, run, told, options) ?? told.Problem ?? Judged(name, run, told, meaning, endsByUs);
        return problem is null
            ? null
            : new() { Kind = problem.Kind, Message = PlainText.Clean(problem.Message), Evidence = OutputExcerpt.Of(run) };
    }

    private static Problem? Ended(string name, ProcessResult run, Told told, AgentProgramOptions options) => run.End switch
    {
        ProcessEnd.NotStarted => new(FailureKind.Environment, $"{name} could not be started: {run.Error}"),
        ProcessEnd.TimedOut => Hung($"{name} was stopped after {options.TimeoutSeconds} s", told),
        ProcessEnd.Idle => Hung($"{name} was stopped: it was silent for {options.IdleTimeoutSeconds} s", told),
        _ when told.OutOfTurns => new(FailureKind.Agent, $"{name} was stopped: it took more than {options.MaxTurns} turns"),
        _ => null,
    };

    private static Problem? Judged(string name, ProcessResult run, Told told, Func<int, Problem?> meaning, bool endsByUs)
    {
        if (told.Refused is { } refused)
            return new(FailureKind.Agent, $"{name} was refused permission: {refused}");
        if (run is { End: ProcessEnd.Exited, ExitCode: not 0 })
            return meaning(run.ExitCode ?? 1) ?? Exited(name, run, told);
        if (!told.Finished)
            return new(FailureKind.Agent, $"{name} ended without saying that it was done");
        return run.End == ProcessEnd.Stopped && !endsByUs ? new(FailureKind.Agent, $"{name} said that it was done and did not exit") : null;
    }

    // What keeps it from getting on may be no fault of its own.
    private static Problem Hung(string message, Told told) =>
        told.Problem is { } problem ? new(problem.Kind, $"{message}: {problem.Message}")
        : told.Trouble is { } trouble ? new(ErrorSense.Of(trouble).Kind, $"{message}: {trouble}")
        : new(FailureKind.Agent, message);

    private static Problem Exited(string name, ProcessResult run, Told told)
    {
        var said = told.Trouble ?? (PlainText.LastLine(run.Error) is { Length: > 0 } line ? line : "");
        return new(ErrorSense.Of(said).Kind, $"{name} ended with exit code {run.ExitCode}{(said.Length > 0 ? ": " + said : "")}");
    }
}
