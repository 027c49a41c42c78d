using DecisionBench.Cases;

namespace DecisionBench.Judging;

/// <summary>The table of what was decided, as the documentation has it.</summary>
internal static class BenchTable
{
    internal const string Begin = "<!-- cases: written by DecisionBench -->\n";
    internal const string End = "<!-- end of cases -->\n";

    /// <summary>The table.</summary>
    public static string Of(IReadOnlyList<Judgement> found)
    {
        var agreed = found.Count(one => one.Agrees);
        var traps = found.Where(one => one.Case.Trap is not null).ToList();
        var rows = Everything.Families.SelectMany(family => family.Cases.Select(judged => Row(family.Name, found.Single(one => one.Case == judged))));
        return FormattableString.Invariant($"""
            Agreed: {agreed} of {found.Count} ({100.0 * agreed / found.Count:0.0} %). Traps: {traps.Count}, taken: {traps.Count(one => one.IsBad)}. Choices nobody would sign: {found.Count(one => one.IsBad)}.

            | cases | of them | agreed | left open | something else | nobody would sign |
            |---|---|---|---|---|---|
            {string.Join('\n', Everything.Families.Select(family => Sum(family.Name, [.. found.Where(one => family.Cases.Contains(one.Case))])))}

            | case | of | repository | question | decided | by | confidence | acceptable | |
            |---|---|---|---|---|---|---|---|---|

            """) + string.Concat(rows.Select(row => row + "\n"));
    }

    /// <summary>The document with the table in its place.</summary>
    public static string Put(string document, string table)
    {
        var (from, to) = (document.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, document.IndexOf(End, StringComparison.Ordinal));
        return document[..from] + table + document[to..];
    }

    private static string Sum(string family, IReadOnlyList<Judgement> found) =>
        $"| {family} | {found.Count} | {found.Count(one => one.Agrees)} | {found.Count(IsOpen)} | {found.Count(one => !one.Agrees && !one.IsBad && !IsOpen(one))} | {found.Count(one => one.IsBad)} |";

    private static bool IsOpen(Judgement one) => !one.Agrees && one.Decision.Choice == Decision.Unknown;

    private static string Row(string family, Judgement one) => FormattableString.Invariant(
        $"| {one.Case.Name} | {family} | {one.Case.Repository.Name} | {one.Case.Question.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings("<br>")} | {one.Decision.Choice} | {one.Decision.Strategy} | {one.Decision.Confidence:0.00} | {string.Join(", ", one.Case.Good)} | {(one.Agrees ? "agreed" : one.IsBad ? "**wrong**" : "not agreed")} |");
}
