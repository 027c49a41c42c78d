namespace Maestro.Runtime.Processes;

/// <summary>What is done with one stream of a program, however it is read: secrets replaced, head and tail kept, lines heard.</summary>
internal sealed class KeptStream
{
    private readonly OutputCapture _capture;
    private readonly LineFeed? _lines;
    private readonly IOutputSink _sink;
    private readonly Redactor? _redactor;
    private readonly IProcessWitness? _witness;

    /// <param name="keep">Bytes kept of its head, and as many of its tail.</param>
    /// <param name="secrets">What must not be seen in it.</param>
    /// <param name="lines">Has its lines heard; null when nobody listens.</param>
    /// <param name="witness">Is told that there was something; null when nobody asks.</param>
    internal KeptStream(int keep, SecretList secrets, LineFeed? lines = null, IProcessWitness? witness = null)
    {
        _witness = witness;
        _capture = new OutputCapture(Math.Max(0, keep));
        _lines = lines;
        _sink = lines is null ? _capture : new HeardOutput(_capture, lines);
        _redactor = secrets.Count == 0 ? null : new Redactor(secrets, _sink);
    }

    /// <summary>Takes the next bytes.</summary>
    internal void Push(ReadOnlySpan<byte> bytes)
    {
        _witness?.Wrote(bytes.Length);
        if (_redactor is null)
            _sink.Append(bytes);
        else
            _redactor.Push(bytes);
    }

    /// <summary>The stream has ended, or nobody reads it any more. Call it once.</summary>
    /// <returns>What was kept and how much was not.</returns>
    internal (string Text, long Dropped) Finish()
    {
        _redactor?.Finish();
        _lines?.Finish();
        return _capture.Finish();
    }
}
