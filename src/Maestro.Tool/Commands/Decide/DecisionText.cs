using System.Globalization;
using Maestro.Tool.Output;

namespace Maestro.Tool.Commands.Decide;

/// <summary>A decision for people.</summary>
internal static class DecisionText
{
    private const int MostOptions = 10;

    /// <summary>Writes it.</summary>
    public static void Write(Terminal terminal, Decision decision)
    {
        var chosen = decision.Options.FirstOrDefault(option => option.Id == decision.Choice);
        terminal.Line(chosen is null || chosen.Title == decision.Choice ? decision.Choice : $"{decision.Choice}  ({chosen.Title})");
        terminal.Line($"  {decision.Rationale}");
        terminal.Line(string.Create(CultureInfo.InvariantCulture, $"  confidence {decision.Confidence:0.00}, by {decision.Strategy}"));
        foreach (var (name, value) in decision.Answer)
            terminal.Line($"  {name}: {value}");
        if (decision.Schedule is { } schedule)
            terminal.Line(string.Create(CultureInfo.InvariantCulture, $"  makespan {schedule.Makespan:0.##}, no schedule ends before {schedule.LowerBound:0.##} ({(schedule.LowerBound > 0 ? 100 * (schedule.Makespan / schedule.LowerBound - 1) : 0):0.00} % above)"));
        var others = decision.Options.Where(option => option.Id != Decision.Unknown).ToList();
        if (others.Count > 1)
            terminal.Line("options");
        foreach (var option in others.Count > 1 ? others.Take(MostOptions) : [])
            terminal.Line(string.Create(CultureInfo.InvariantCulture, $"  {(option.Id == decision.Choice ? '*' : ' ')} {option.Total:0.000}  {option.Id}{Points(option)}"));
        if (others.Count > MostOptions)
            terminal.Line($"  and {others.Count - MostOptions} more");
        if (decision.Evidence.Count > 0)
            terminal.Line("evidence");
        foreach (var evidence in decision.Evidence.Take(MostOptions))
            terminal.Line($"  {evidence}");
    }

    private static string Points(DecisionOption option) => option.Scores.Count == 0 ? ""
        : $"  ({string.Join(", ", option.Scores.Select(score => string.Create(CultureInfo.InvariantCulture, $"{score.Key} {score.Value:0.00}")))})";
}
