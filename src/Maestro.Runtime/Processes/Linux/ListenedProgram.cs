namespace Maestro.Runtime.Processes.Linux;

/// <summary>What a listener can do with its program. It is called on the thread that watches the program, so nothing here is locked.</summary>
/// <param name="input">Its input.</param>
/// <param name="deadlines">Its deadlines.</param>
internal sealed class ListenedProgram(InputPipe input, Deadlines deadlines) : IRunningProgram
{
    /// <inheritdoc/>
    public void Write(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        input.Add(text);
    }

    /// <inheritdoc/>
    public void CloseInput(TimeSpan after) => deadlines.CloseInputAfter(after);

    /// <inheritdoc/>
    public void Stop(TimeSpan grace) => deadlines.StopAfter(grace);
}
