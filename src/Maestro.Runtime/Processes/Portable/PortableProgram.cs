namespace Maestro.Runtime.Processes.Portable;

/// <summary>What a listener can do with its program.</summary>
/// <param name="input">Its input.</param>
internal sealed class PortableProgram(PortableInput input) : IRunningProgram, IDisposable
{
    private readonly CancellationTokenSource _stop = new();

    /// <summary>Cancelled when the program is to be stopped.</summary>
    internal CancellationToken Stopped => _stop.Token;

    /// <inheritdoc/>
    public void Write(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        input.Add(text);
    }

    /// <inheritdoc/>
    public void CloseInput(TimeSpan after) => input.CloseAfter(after);

    /// <inheritdoc/>
    public void Stop(TimeSpan grace) => _stop.CancelAfter(grace);

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();
}
