namespace Maestro.Runtime.Evidence.Formats;

/// <summary>Tells which line a place in a text is on, for places that come in order.</summary>
/// <param name="text">The text.</param>
internal sealed class LineCount(byte[] text)
{
    private int line = 1;
    private int at;

    /// <summary>The line of a place that is not before the last one asked for.</summary>
    public int Of(long place)
    {
        line += text.AsSpan(at, (int)place - at).Count((byte)'\n');
        at = (int)place;
        return line;
    }
}
