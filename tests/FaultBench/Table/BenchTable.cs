using FaultBench.Catalogue;
using FaultBench.Oracle;
using FaultBench.Running;

namespace FaultBench.Table;

/// <summary>The table of what came of the faults, as the documentation has it. No times are in it, so that it is the same wherever it is made.</summary>
internal static class BenchTable
{
    private const string Begin = "<!-- faults: written by FaultBench -->\n";
    private const string End = "<!-- end of faults -->\n";
    internal const string Recovered = "recovered";
    internal const string Honest = "honest";
    internal const string FalseClaim = "**false**";
    internal const string TooOften = "**too often**";
    internal const string NotRun = "not run";
    private const string Head = "| fault | of | must end as | ended as | by | attempts | |\n|---|---|---|---|---|---|---|\n";

    /// <summary>The document with these in its table; of faults that were not run now, what it says stays.</summary>
    public static string Put(string document, IReadOnlyList<Judgement> found)
    {
        var (before, after) = Around(document);
        var known = In(document).ToDictionary(NameOf);
        foreach (var one in found.Where(one => one.WasRun))
            known[one.Fault.Name] = Row(one);
        List<string> rows = [.. Everything.Faults.Select(fault => known.GetValueOrDefault(fault.Name) ?? Row(Judgement.NotRun(fault)))];
        return before + Begin + Summary(rows) + Head + string.Concat(rows.Select(row => row + "\n")) + End + after;
    }

    /// <summary>The rows of a document's table.</summary>
    public static IReadOnlyList<string> In(string document)
    {
        var from = document.IndexOf(Head, StringComparison.Ordinal) + Head.Length;
        return document[from..document.IndexOf(End, StringComparison.Ordinal)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The fault that a row is about.</summary>
    public static string NameOf(string row) => Cell(row, 1);

    /// <summary>What a row says came of it.</summary>
    public static string VerdictOf(string row) => Cell(row, 7);

    /// <summary>Whether a row is about a fault that can be recovered from.</summary>
    public static bool IsRecoverable(string row) => Cell(row, 3) == Word(RunState.Succeeded);

    /// <summary>The row of one.</summary>
    public static string Row(Judgement found)
    {
        var fault = found.Fault;
        var must = string.Join(" or ", fault.Ends.Select(Word));
        var beginning = $"| {fault.Name} | {Everything.Families.Single(family => family.Faults.Contains(fault)).Name} | {must} |";
        return found.State is not { } state
            ? $"{beginning} | | | {NotRun} |"
            : $"{beginning} {Word(state)} | {By(found)} | {found.Attempts} | {Verdict(found)} |";
    }

    private static string By(Judgement found) => found.Rungs.Count > 0 ? string.Join(", ", found.Rungs) : found.Fault.Otherwise.Length > 0 ? found.Fault.Otherwise : "–";

    private static string Verdict(Judgement found) =>
        found.FalseClaims.Count > 0 ? FalseClaim : found.Excesses.Count > 0 ? TooOften : !found.Holds ? "**not as it must**" : found.Fault.Recoverable ? Recovered : Honest;

    private static string Word(RunState state) => state == RunState.NeedsHuman ? "needs-human" : state.ToString().ToLowerInvariant();

    private static string Summary(IReadOnlyList<string> rows)
    {
        var figures = Figures.Of(rows);
        return $"""
            Recoverable: {figures.Recovered} of {figures.Recoverable} recovered. Unrecoverable: {figures.Honest} of {figures.Unrecoverable} rolled back and ended honestly. Claims that are not so: {figures.FalseClaims}.
            Bounds exceeded: {figures.Excesses}. Not run where this was written: {figures.NotRun}.


            """;
    }

    private static string Cell(string row, int number) => row.Split('|')[number].Trim();

    private static (string Before, string After) Around(string document)
    {
        var (from, to) = (document.IndexOf(Begin, StringComparison.Ordinal), document.IndexOf(End, StringComparison.Ordinal));
        return (document[..from], document[(to + End.Length)..]);
    }
}
