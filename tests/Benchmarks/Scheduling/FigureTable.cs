using System.Globalization;

namespace Benchmarks.Scheduling;

/// <summary>The figures as the documentation has them.</summary>
internal static class FigureTable
{
    private const string Begin = "<!-- scheduling: written by Benchmarks -->\n";
    private const string End = "<!-- end of scheduling -->\n";

    /// <summary>The table.</summary>
    public static string Of(IReadOnlyList<CaseFigures> cases, double seconds)
    {
        var groups = cases.GroupBy(c => (c.Shape, c.Conflicts)).OrderBy(g => g.Key.Conflicts).ThenBy(g => g.Key.Shape).ToList();
        return $"""
            Sizes {Numbers(cases.Select(c => c.Tasks))}; {Numbers(cases.Select(c => c.Workers))} workers. CP-SAT has {seconds:0} s on those of {Numbers(cases.Where(c => c.CpSat is not null).Select(c => c.Tasks))} tasks.

            | graphs | cases | schedule / bound | first come / bound | waves / bound | schedule / CP-SAT | optimum known | schedule / optimum | durations unknown / optimum | durations unknown / best known | off by two / best known |
            |---|---|---|---|---|---|---|---|---|---|---|
            {string.Join('\n', groups.Select(g => Row($"{Word(g.Key.Shape)}{(g.Key.Conflicts ? ", files shared" : "")}", [.. g])))}
            {Row("all without shared files", [.. cases.Where(c => !c.Conflicts)])}
            {Row("all with shared files", [.. cases.Where(c => c.Conflicts)])}


            """;
    }

    /// <summary>The document with the table in its place.</summary>
    public static string Put(string document, string table)
    {
        var (from, to) = (document.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, document.IndexOf(End, StringComparison.Ordinal));
        return document[..from] + table + document[to..];
    }

    /// <summary>A ratio's mean over cases that have it; not a number where none has.</summary>
    public static double Mean(IEnumerable<CaseFigures> cases, Func<CaseFigures, double?> ratio) => cases.Select(ratio).Where(r => r is not null).Average() ?? double.NaN;

    private static string Row(string name, IReadOnlyList<CaseFigures> cases)
    {
        return $"| {name} | {cases.Count} | {Ratio(cases, c => c.Ours / c.Bound)} | {Ratio(cases, c => c.FirstCome / c.Bound)} | {Ratio(cases, c => c.Waves / c.Bound)} "
            + $"| {Ratio(cases, c => c.Ours / c.CpSat)} | {cases.Count(c => c.Optimum is not null)} | {Ratio(cases, c => c.Ours / c.Optimum)} | {Ratio(cases, c => c.Unknown / c.Optimum)} | {Ratio(cases, c => c.Unknown / c.Best)} | {Ratio(cases, c => c.OffByTwo / c.Best)} |";
    }

    private static string Ratio(IEnumerable<CaseFigures> cases, Func<CaseFigures, double?> ratio) =>
        Mean(cases, ratio) is var mean && double.IsNaN(mean) ? "–" : mean.ToString("0.0000", CultureInfo.InvariantCulture);

    private static string Numbers(IEnumerable<int> numbers) => string.Join(", ", numbers.Distinct().Order().Select(n => n.ToString("#,0", CultureInfo.InvariantCulture)));

    private static string Word(GraphShape shape) => shape switch
    {
        GraphShape.ForkJoin => "fork-join",
        GraphShape.InTree => "in-tree",
        _ => shape.ToString().ToLowerInvariant(),
    };
}
