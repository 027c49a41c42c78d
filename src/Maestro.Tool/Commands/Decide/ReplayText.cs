using System.Globalization;
using Maestro.Tool.Output;

namespace Maestro.Tool.Commands.Decide;

/// <summary>Old and new decisions side by side, for people.</summary>
internal static class ReplayText
{
    /// <summary>Writes them.</summary>
    public static void Write(Terminal terminal, IReadOnlyList<Replayed> pairs)
    {
        foreach (var pair in pairs)
        {
            terminal.Line($"{(pair.Same ? '=' : '~')} {pair.New.Kind}: {pair.New.Question}");
            terminal.Line($"    old  {(pair.Old is { } old ? One(old) : "the run ended before it was decided")}");
            terminal.Line($"    new  {One(pair.New)}");
        }

        terminal.Note($"{pairs.Count(pair => pair.Same)} of {pairs.Count} decided alike.");
    }

    private static string One(Decision decision) =>
        string.Create(CultureInfo.InvariantCulture, $"{decision.Choice} ({decision.Confidence:0.00}, {decision.Strategy}) {decision.Rationale}");
}
