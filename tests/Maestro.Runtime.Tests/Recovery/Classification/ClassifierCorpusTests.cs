using System.Text;
using Maestro.Runtime.Recovery.Classification;
using Maestro.Runtime.Tests.Architecture;

namespace Maestro.Runtime.Tests.Recovery.Classification;

/// <summary>What tools really print is told right, as often as docs/recovery.md says.</summary>
public sealed class ClassifierCorpusTests
{
    private const double Least = 0.95;
    private const string Begin = "<!-- figures: written by ClassifierCorpusTests -->\n";
    private const string End = "<!-- end of figures -->";

    private static readonly string Document = Path.Combine(ProjectFiles.Root, "docs", "recovery.md");

    private static IReadOnlyList<CorpusCase> All => CorpusFiles.All;

    [Test]
    public void Corpus_IsLargeAndOfManyTools()
    {
        Assert.That(All, Has.Count.GreaterThanOrEqualTo(330));
        Assert.That(All.Select(c => c.Tool).Distinct().Count(), Is.GreaterThanOrEqualTo(10));
        Assert.That(All.Count(c => c.Kind is null), Is.GreaterThanOrEqualTo(80));
        Assert.That(All.Select(c => c.ToString()), Is.Unique);
    }

    [Test]
    public void Kinds_ArePreciseAndComplete_OverAllCases()
    {
        var figures = Figures.Of(All);
        Assert.Multiple(() =>
        {
            Assert.That(Figures.Overall(figures), Is.GreaterThanOrEqualTo(Least), Wrong());
            foreach (var kind in figures)
                Assert.That(Math.Min(kind.Precision, kind.Recall), Is.GreaterThanOrEqualTo(Least), $"{kind.Name}\n{Wrong()}");
        });
    }

    [Test]
    public void Document_HasTheFigures()
    {
        var text = File.ReadAllText(Document);
        var from = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var to = text.IndexOf(End, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(Document, text = text[..from] + Table() + text[to..]);
        to = text.IndexOf(End, StringComparison.Ordinal);
        Assert.That(text[from..to], Is.EqualTo(Table()), "write it anew with UPDATE_SNAPSHOTS=1");
    }

    private static string Wrong() => string.Join('\n', All.Select(c => (Case: c, Said: FailureClassifier.Of(c.Outcome)))
        .Where(t => t.Said.Kind != t.Case.Kind).Select(t => $"{t.Case}: is {t.Case.Kind?.ToString() ?? "none"}, said {t.Said.Kind?.ToString() ?? "none"} ({t.Said.Reason})"));

    private static string Table()
    {
        var table = new StringBuilder();
        table.Append($"{All.Count} outputs of {All.Select(c => c.Tool).Distinct().Count()} families of tools, {All.Count(c => c.Recorded)} of them recorded from the tools themselves, {All.Count(c => c.Kind is null)} clean.\n\n");
        table.Append("| kind | cases | precision | recall | without exit codes: precision | recall |\n|---|---|---|---|---|---|\n");
        var (with, without) = (Figures.Of(All), Figures.Of(All, Unended));
        foreach (var kind in with)
        {
            var alone = without.Single(f => f.Kind == kind.Kind);
            table.Append($"| {kind.Name} | {kind.Cases} | {Figures.Percent(kind.Precision)} | {Figures.Percent(kind.Recall)} | {Figures.Percent(alone.Precision)} | {Figures.Percent(alone.Recall)} |\n");
        }
        table.Append($"| **all** | {All.Count} | {Figures.Percent(Figures.Overall(with))} | {Figures.Percent(Figures.Overall(with))} | {Figures.Percent(Figures.Overall(without))} | {Figures.Percent(Figures.Overall(without))} |\n\n");
        table.Append("| set | cases | told right | without exit codes |\n|---|---|---|---|\n");
        foreach (var set in All.GroupBy(c => c.Set))
            table.Append($"| {set.Key} | {set.Count()} | {Figures.Percent(Figures.Overall(Figures.Of([.. set])))} | {Figures.Percent(Figures.Overall(Figures.Of([.. set], Unended)))} |\n");
        return table.ToString();
    }

    // All that is left where only the words were kept.
    private static ToolOutcome Unended(ToolOutcome outcome) => outcome with { End = null, ExitCode = null };
}
