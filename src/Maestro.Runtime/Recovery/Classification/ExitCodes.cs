namespace Maestro.Runtime.Recovery.Classification;

/// <summary>Ends and exit codes that mean the same whatever the program.</summary>
internal static class ExitCodes
{
    private static readonly Dictionary<int, string> OfTheMachine = new()
    {
        [126] = "exit code 126: a program may not be run",
        [127] = "exit code 127: a program is missing",
        [9009] = "exit code 9009: a program is missing",
        [128 + 1] = "exit code 129: hung up from outside",
        [128 + 2] = "exit code 130: interrupted from outside",
        [128 + 9] = "exit code 137: killed, as for lack of memory",
        [128 + 15] = "exit code 143: ended from outside",
        [128 + 24] = "exit code 152: its limit of processor time is used up",
        [128 + 25] = "exit code 153: its limit of file sizes is reached",
        // NTSTATUS values, as Windows gives them: no memory, no more to be committed, a library is missing, interrupted.
        [unchecked((int)0xC0000017)] = "exit code 0xC0000017: out of memory",
        [unchecked((int)0xC000012D)] = "exit code 0xC000012D: out of memory",
        [unchecked((int)0xC0000135)] = "exit code 0xC0000135: a library is missing",
        [unchecked((int)0xC000013A)] = "exit code 0xC000013A: interrupted from outside",
    };

    /// <summary>What they say; null when it takes more to tell.</summary>
    public static Classified? Tell(ToolOutcome outcome) =>
        outcome.End == ProcessEnd.NotStarted ? new(FailureKind.Environment, "there is no such program, or it may not be run")
        : outcome.End is null or ProcessEnd.Exited && outcome.ExitCode is { } code && OfTheMachine.TryGetValue(code, out var reason) ? new(FailureKind.Environment, reason)
        : null;
}
