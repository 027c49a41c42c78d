namespace Maestro.Runtime.Execution.Agents.Stuck;

/// <summary>Sees output without end, and the same lines again and again.</summary>
/// <param name="most">How many bytes an attempt's programs may write; 0 for any number.</param>
internal sealed class OutputFlood(long most)
{
    private const int Lines = 3;
    private const int TooOften = 1000;
    // Dots, one a line, are how some tell of long work.
    private const long TooMuch = 64 * 1024;
    private const long Megabyte = 1024 * 1024;

    private readonly Cycle cycle = new(Lines);
    private long bytes;
    private long repeated;

    /// <summary>So much was written.</summary>
    public StuckSign? Wrote(long more)
    {
        bytes += more;
        return most > 0 && bytes > most ? new(StuckPattern.EndlessOutput, $"wrote more than {most / Megabyte} MB") : null;
    }

    /// <summary>A line was written.</summary>
    public StuckSign? Heard(string line)
    {
        if (most == 0)
            return null;
        // Within one process, where a line's hash is the same each time.
        var (_, rounds) = cycle.Add((uint)line.GetHashCode(StringComparison.Ordinal));
        repeated = rounds > 1 ? repeated + line.Length + 1 : 0;
        return rounds > TooOften && repeated > TooMuch
            ? new(StuckPattern.SameOutput, $"wrote the same again and again, {rounds} times: {OneLine.Of(line)}")
            : null;
    }
}
