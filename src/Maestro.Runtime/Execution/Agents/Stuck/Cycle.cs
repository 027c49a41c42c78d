namespace Maestro.Runtime.Execution.Agents.Stuck;

/// <summary>Whether the end of a sequence repeats itself: A A A, A B A B, A B C A B C.</summary>
/// <param name="longest">The longest period that is looked for.</param>
internal sealed class Cycle(int longest)
{
    private readonly ulong[] last = new ulong[longest];
    private readonly int[] same = new int[longest];
    private int count;

    /// <summary>The next of the sequence.</summary>
    /// <param name="key">Equal for what counts as equal.</param>
    /// <returns>How long the part is that the end repeats, and how often it stands there in a row, itself included; 1 and 1 where nothing repeats.</returns>
    public (int Period, int Rounds) Add(ulong key)
    {
        var best = (Period: 1, Rounds: 1);
        for (var period = 1; period <= longest; period++)
        {
            var before = count - period;
            same[period - 1] = before >= 0 && last[before % longest] == key ? same[period - 1] + 1 : 0;
            var rounds = 1 + same[period - 1] / period;
            if (rounds > best.Rounds)
                best = (period, rounds);
        }

        last[count++ % longest] = key;
        return best;
    }

    /// <summary>What was is not held against what comes.</summary>
    public void Forget()
    {
        count = 0;
        Array.Clear(same);
    }
}
