using Maestro.Runtime.Recovery.Classification.Rules;

namespace Maestro.Runtime.Recovery.Classification.Lines;

/// <summary>What the words of an output tell together.</summary>
/// <param name="Strongest">The signal that outweighs the others, of those the first; null when there is none.</param>
/// <param name="NoTests">Why it is thought that a runner found no tests; null when it did, or said nothing of it.</param>
/// <param name="Succeeded">Whether a tool closed with words of success.</param>
internal sealed record Words((Signal Signal, string Reason)? Strongest, string? NoTests, bool Succeeded)
{
    /// <summary>Reads an output.</summary>
    public static Words Of(string output)
    {
        (Signal Signal, string Reason)? strongest = null;
        string? none = null;
        var some = false;
        var succeeded = false;
        foreach (var line in Quotes.LeftOut(OutputLines.Of(output)))
        {
            if (line.Length == 0)
                continue;
            some |= RunTestLines.Some.Tell(line) is not null;
            none ??= RunTestLines.None.Tell(line);
            succeeded |= HarmlessLines.Success.Tell(line) is not null;
            if (LineTables.Tell(line) is { } told && (strongest is not { } before || told.Signal < before.Signal))
                strongest = told;
        }
        return new(strongest, some ? null : none, succeeded);
    }
}
