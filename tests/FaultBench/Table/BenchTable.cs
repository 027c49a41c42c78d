using FaultBench.Catalogue;
using FaultBench.Oracle;
using FaultBench.Running;

namespace FaultBench.Table;

/// <summary>The table of what came of the faults, as the documentation has it. No times are in it, so that it is the same wherever it is made.</summary>
internal static class BenchTable
{
    private const string Begin = "<!-- faults: written by FaultBench -->\n";
    private const string End = "<!-- end of faults -->\n";
    private const string Head = "| fault | of | must end as | ended as | by | attempts | |\n|---|---|---|---|---|---|---|\n";

    /// <summary>The document with the table of these in it.</summary>
    public static string Put(string document, IReadOnlyList<Judgement> found)
    {
        var (before, after) = Around(document);
        return before + Begin + Summary(Figures.Of(found)) + Head + string.Concat(found.Select(one => Row(one) + "\n")) + End + after;
    }

    /// <summary>The rows of a document's table.</summary>
    public static IReadOnlyList<string> In(string document)
    {
        var from = document.IndexOf(Head, StringComparison.Ordinal) + Head.Length;
        return document[from..document.IndexOf(End, StringComparison.Ordinal)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The fault that a row is about.</summary>
    public static string NameOf(string row) => row.Split('|')[1].Trim();

    /// <summary>The row of one.</summary>
    public static string Row(Judgement found)
    {
        var fault = found.Fault;
        var must = string.Join(" or ", fault.Ends.Select(Word));
        var beginning = $"| {fault.Name} | {Everything.Families.Single(family => family.Faults.Contains(fault)).Name} | {must} |";
        return found.State is not { } state
            ? $"{beginning} not run: no {fault.Shape.Program} | | | not run |"
            : $"{beginning} {Word(state)} | {By(found)} | {found.Attempts} | {Verdict(found)} |";
    }

    private static string By(Judgement found) => found.Rungs.Count > 0 ? string.Join(", ", found.Rungs) : found.Fault.Otherwise.Length > 0 ? found.Fault.Otherwise : "–";

    private static string Verdict(Judgement found) =>
        found.FalseClaims.Count > 0 ? "**false**" : found.Excesses.Count > 0 ? "**too often**" : !found.Holds ? "**not as it must**" : found.Fault.Recoverable ? "recovered" : "honest";

    private static string Word(RunState state) => state == RunState.NeedsHuman ? "needs-human" : state.ToString().ToLowerInvariant();

    private static string Summary(Figures figures) => $"""
        Recoverable: {figures.Recovered} of {figures.Recoverable} recovered. Unrecoverable: {figures.Honest} of {figures.Unrecoverable} rolled back and ended honestly. Claims that are
        not so: {figures.FalseClaims}. Bounds exceeded: {figures.Excesses}. Not run where this was written: {figures.NotRun}.


        """;

    private static (string Before, string After) Around(string document)
    {
        var (from, to) = (document.IndexOf(Begin, StringComparison.Ordinal), document.IndexOf(End, StringComparison.Ordinal));
        return (document[..from], document[(to + End.Length)..]);
    }
}
