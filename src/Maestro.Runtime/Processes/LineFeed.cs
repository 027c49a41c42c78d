using System.Text;

namespace Maestro.Runtime.Processes;

/// <summary>Cuts a stream into lines and has each heard. Holds one line, and never more of it than it may have.</summary>
/// <param name="listener">Hears them.</param>
/// <param name="most">How many bytes a line may have.</param>
/// <param name="program">What the listener answers.</param>
internal sealed class LineFeed(IProcessListener listener, int most, IRunningProgram program) : IOutputSink
{
    private const int FirstBytes = 4096;

    private byte[] _line = [];
    private int _kept;
    private long _length;

    /// <summary>What the listener threw; it hears nothing any more.</summary>
    internal Exception? Thrown { get; private set; }

    /// <inheritdoc/>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        while (Thrown is null && bytes.IndexOf((byte)'\n') is var end and >= 0)
        {
            Tell(bytes[..end], torn: false);
            bytes = bytes[(end + 1)..];
        }

        if (Thrown is null)
            Keep(bytes);
    }

    /// <summary>The stream has ended.</summary>
    internal void Finish()
    {
        if (Thrown is null && _length > 0)
            Tell([], torn: true);
    }

    // A line that came in one piece, as most do, is never copied.
    private void Tell(ReadOnlySpan<byte> rest, bool torn)
    {
        var whole = rest;
        if (_length > 0)
        {
            Keep(rest);
            whole = _line.AsSpan(0, _kept);
        }

        var length = _length > 0 ? _length : rest.Length;
        _kept = 0;
        _length = 0;
        try
        {
            listener.Heard(length > most ? new("", length, torn) : new(Encoding.UTF8.GetString(whole.TrimEnd((byte)'\r')), 0, torn), program);
        }
#pragma warning disable CA1031 // The exception is not swallowed: the run ends the program and throws it on.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Thrown = e;
            program.Stop(TimeSpan.Zero);
        }
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        _length += bytes.Length;
        if (_length > most)
        {
            // Too long to be heard: only its length still counts.
            _line = [];
            _kept = 0;
            return;
        }

        if (_kept + bytes.Length > _line.Length)
            Array.Resize(ref _line, (int)Math.Min(most, Math.Max(FirstBytes, Math.Max(_length, 2L * _line.Length))));
        bytes.CopyTo(_line.AsSpan(_kept));
        _kept += bytes.Length;
    }
}
