namespace Maestro.Runtime.Processes;

/// <summary>Output that is kept and also heard line by line.</summary>
/// <param name="capture">Keeps it.</param>
/// <param name="lines">Has it heard.</param>
internal sealed class HeardOutput(OutputCapture capture, LineFeed lines) : IOutputSink
{
    /// <inheritdoc/>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        // Kept first: a listener that throws does so over what can then be read.
        capture.Append(bytes);
        lines.Append(bytes);
    }
}
