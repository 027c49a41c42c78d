namespace Maestro.Plugins.Gates.Running;

/// <summary>The reports that every gate gives alike.</summary>
internal static class GateReports
{
    // What a shell says when it finds no such program, or may not run it; 9009 is cmd's word for it.
    private static readonly int[] NoSuchProgram = [126, 127, 9009];

    public static GateReport Ran(GateContext context, ProcessResult result, GateVerdict verdict, FailureKind kind, string summary) => new()
    {
        Gate = context.Name,
        Verdict = verdict,
        FailureKind = kind,
        Summary = summary,
        Output = OutputExcerpt.Of(result),
        ExitCode = result.End == ProcessEnd.Exited ? result.ExitCode : null,
        Duration = result.Duration,
    };

    /// <summary>The report of a gate that was kept from judging.</summary>
    public static GateReport Kept(GateContext context, ProcessResult result, GateObstacle obstacle, FailureKind kind, string summary) =>
        Ran(context, result, GateVerdict.CouldNotRun, kind, summary) with { Obstacle = obstacle };

    public static GateReport Unusable(GateContext context, string summary) => new()
    {
        Gate = context.Name,
        Verdict = GateVerdict.CouldNotRun,
        Obstacle = GateObstacle.Misconfigured,
        FailureKind = FailureKind.Environment,
        Summary = summary,
    };

    /// <summary>The report of a command that never came to a verdict; null when it did.</summary>
    public static GateReport? NotJudged(GateContext context, ProcessResult result, FailureKind kind) => result.End switch
    {
        ProcessEnd.NotStarted => Missing(context, result, "the shell could not be started"),
        ProcessEnd.TimedOut => Kept(context, result, GateObstacle.TimedOut, kind, $"timed out after {Seconds(context.Timeout)}"),
        ProcessEnd.Idle => Kept(context, result, GateObstacle.TimedOut, kind, $"stopped: it was silent for too long after {Seconds(result.Duration)}"),
        _ when result.ExitCode is { } code && NoSuchProgram.Contains(code) => Missing(context, result, $"exit code {code}: a program the command needs is missing or may not be run"),
        _ when !result.Succeeded && MissingTool.Named(result) is { } tool => Missing(context, result, $"{ExitText(result)}: {tool} is missing"),
        _ => null,
    };

    public static string ExitText(ProcessResult result) => result.ExitCode switch
    {
        null => "it ended without an exit code",
        137 => "exit code 137: it was killed, as for lack of memory",
        > 128 and < 160 and var code => $"exit code {code}: ended by signal {code - 128}",
        var code => $"exit code {code}",
    };

    private static GateReport Missing(GateContext context, ProcessResult result, string summary) =>
        Kept(context, result, GateObstacle.MissingTool, FailureKind.Environment, summary);

    private static string Seconds(TimeSpan time) => $"{Math.Max(1, (long)Math.Round(time.TotalSeconds))} s";
}
