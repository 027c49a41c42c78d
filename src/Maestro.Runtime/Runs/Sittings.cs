namespace Maestro.Runtime.Runs;

/// <summary>The processes that carried a run out one after the other, and how long. Not thread-safe.</summary>
internal sealed class Sittings
{
    private DateTimeOffset began;
    private TimeSpan earlier;

    /// <summary>How many there were.</summary>
    public int Count { get; private set; }

    /// <summary>When the run last gave a sign of life.</summary>
    public DateTimeOffset Latest { get; private set; }

    /// <summary>How long all took, each from its first sign of life to its last.</summary>
    public TimeSpan Time => earlier + (Latest - began);

    /// <summary>Another one begins.</summary>
    public void Begin(DateTimeOffset utc)
    {
        earlier += Latest - began;
        began = utc;
        Count++;
    }

    /// <summary>A sign of life.</summary>
    public void Alive(DateTimeOffset utc) => Latest = utc;
}
