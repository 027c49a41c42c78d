using Maestro.Runtime.Execution.Lifecycle;

namespace Maestro.Tool;

/// <summary>What the tool exits with. Documented in docs/exit-codes.md and stable.</summary>
internal static class ExitCode
{
    public const int Succeeded = 0;
    public const int Failed = 1;
    public const int Usage = 2;
    public const int Partial = 3;
    public const int NeedsHuman = 4;
    public const int Internal = 5;
    public const int Cancelled = 130;

    /// <summary>The code of a run's end.</summary>
    public static int Of(RunResult result) => result.Verdict.State switch
    {
        RunState.Succeeded => Succeeded,
        RunState.Partial => Partial,
        RunState.NeedsHuman => NeedsHuman,
        RunState.Cancelled => Cancelled,
        _ => Failed,
    };
}
