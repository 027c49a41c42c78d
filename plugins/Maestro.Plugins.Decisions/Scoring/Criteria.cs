namespace Maestro.Plugins.Decisions.Scoring;

/// <summary>The default framework's criteria, in their order: it also breaks ties.</summary>
internal static class Criteria
{
    public static IReadOnlyList<(string Name, double Weight)> All { get; } =
        [("best-practice", .35), ("existing-pattern", .30), ("simplicity", .20), ("consistency", .15)];

    public static double Total(DecisionOption option) => All.Sum(c => c.Weight * Points(option, c.Name));

    public static double Points(DecisionOption option, string criterion) =>
        option.Scores.TryGetValue(criterion, out var points) && double.IsFinite(points) ? Math.Clamp(points, 0, 1) : 0;

    public static bool Scored(DecisionOption option) => All.Any(c => option.Scores.ContainsKey(c.Name));
}
