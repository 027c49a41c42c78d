using System.Diagnostics;

namespace Maestro.Runtime.Processes.Linux;

/// <summary>Stops a scope in steps: INT, then TERM, then KILL, which is repeated until nothing is left.</summary>
/// <param name="scope">What to stop.</param>
/// <param name="grace">Time from one step to the next.</param>
internal sealed class StopLadder(ProcessScope scope, TimeSpan grace)
{
    private static readonly long KillAgain = Stopwatch.Frequency / 20;

    private int _steps;

    /// <summary>Whether the first step was taken.</summary>
    internal bool Begun => _steps > 0;

    /// <summary>Whether patience is over.</summary>
    internal bool Killing => _steps > 2;

    /// <summary>When the next step is due, as a <see cref="Stopwatch"/> timestamp.</summary>
    internal long Due { get; private set; } = long.MaxValue;

    /// <summary>Takes the next step.</summary>
    internal void Step()
    {
        scope.Signal(_steps switch { 0 => Libc.SigInt, 1 => Libc.SigTerm, _ => Libc.SigKill });
        _steps++;
        Due = Stopwatch.GetTimestamp() + (Killing ? KillAgain : (long)(grace.TotalSeconds * Stopwatch.Frequency));
    }
}
