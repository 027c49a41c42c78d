using Maestro.Runtime.Processes;

namespace Maestro.Runtime.Execution.Agents.Stuck;

/// <summary>Stands between one program of an agent and whoever listens to it.</summary>
/// <param name="watch">Is told.</param>
/// <param name="within">Listens to it; null when nobody does.</param>
internal sealed class Witness(StuckWatch watch, IProcessListener? within) : IProcessWitness
{
    private Func<TimeSpan> used = () => TimeSpan.Zero;

    /// <inheritdoc/>
    public CancellationToken Stop => watch.Programs;

    /// <inheritdoc/>
    public ProcessEnd End => watch.Sign is { Pattern: StuckPattern.Silent } ? ProcessEnd.Idle : ProcessEnd.Stopped;

    /// <summary>The processor time that the program and what it started have used.</summary>
    public TimeSpan Used => used();

    /// <inheritdoc/>
    public void Started(Func<TimeSpan> used)
    {
        this.used = used;
        watch.Begun(this);
    }

    /// <inheritdoc/>
    public void Wrote(int bytes) => watch.Wrote(bytes);

    /// <inheritdoc/>
    public void Heard(ProcessLine line, IRunningProgram program)
    {
        watch.Heard(line.Text);
        within?.Heard(line, program);
    }
}
