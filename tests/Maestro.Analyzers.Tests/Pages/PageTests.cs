using System.Reflection;
using Maestro.Analyzers.CodeFixes;
using Maestro.Analyzers.Rules;
using Maestro.Analyzers.Tests.Configuration;
using Maestro.Analyzers.Tests.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Maestro.Analyzers.Tests.Pages;

/// <summary>docs/analyzers is written from the descriptors and examples; UPDATE_SNAPSHOTS=1 writes it anew.</summary>
public sealed class PageTests
{
    private static readonly string Folder = Path.Combine(
        typeof(PageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RootDirectory").Value!, "docs", "analyzers");

    private static readonly DiagnosticAnalyzer[] Analyzers =
        [.. typeof(AsyncVoidAnalyzer).Assembly.GetTypes().Where(t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(DiagnosticAnalyzer))).Select(t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!)];

    private static IEnumerable<DiagnosticDescriptor> Rules =>
        Analyzers.SelectMany(a => a.SupportedDiagnostics).GroupBy(d => d.Id).Select(g => g.First()).OrderBy(d => d.Id, StringComparer.Ordinal);

    private static readonly CodeFixProvider[] Fixes =
        [.. typeof(PluginFix).Assembly.GetTypes().Where(t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(CodeFixProvider))).Select(t => (CodeFixProvider)Activator.CreateInstance(t)!)];

    private static IEnumerable<string> Fixable => Fixes.SelectMany(f => f.FixableDiagnosticIds).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Ids => Rules.Select(r => r.Id);

    [TestCaseSource(nameof(Ids))]
    public async Task Page_IsAsTheDescriptorAndTheExampleSay(string id) =>
        Hold($"{id}.md", Page.Of(Rules.Single(r => r.Id == id), Example(id), Fixable.Contains(id) ? (await MendedAsync(id)).Offer : null));

    [Test]
    public void Index_NamesEveryRule() => Hold("README.md", Page.Index(Rules, Fixable.Contains));

    [Test]
    public void Folder_HasNoOtherPages() =>
        Assert.That(Directory.GetFiles(Folder).Select(f => Path.GetFileName(f)), Is.EquivalentTo(Ids.Select(id => $"{id}.md").Append("README.md")));

    [TestCaseSource(nameof(Ids))]
    public async Task Example_Wrong_IsReportedByItsRuleAlone(string id) =>
        Assert.That(await FoundAsync(Example(id), Example(id).Wrong), Is.EqualTo(new[] { id }));

    [TestCaseSource(nameof(Ids))]
    public async Task Example_Right_IsNotReported(string id) =>
        Assert.That(await FoundAsync(Example(id), Example(id).Right), Is.Empty);

    [Test]
    public void Fixes_AreThereWhereTheyAreMechanical() => Assert.That(Fixable, Is.EqualTo(new[] { "MAE001", "MAE004", "MAE005", "MAE006" }));

    [TestCaseSource(nameof(Fixable))]
    public async Task Example_Wrong_IsMadeRightByTheFix(string id) => Assert.That((await MendedAsync(id)).Text, Is.EqualTo(Example(id).Right));

    // What the examples leave out for the reader's sake.
    private const string Around = """

        internal static class Reports
        {
            public static Task<GateReport> Pass(GateContext context, string summary = "") =>
                Task.FromResult(new GateReport { Gate = context.Name, Verdict = GateVerdict.Passed, Summary = summary });
        }

        internal static class Choices
        {
            public static Decision? First(DecisionRequest request) => null;
        }
        """;

    private static Example Example(string id) => Examples.All.Single(e => e.Id == id);

    private static Task<IReadOnlyList<string>> FoundAsync(Example example, string text) => example.Plugin is { } plugin
        ? Checking.Ids(plugin + Around, text, Analyzers)
        : Analysis.Ids("using System.IO;\n", text + Around, Analyzers);

    private static async Task<(string Offer, string Text)> MendedAsync(string id)
    {
        var rule = Analyzers.Single(a => a.SupportedDiagnostics.Any(d => d.Id == id));
        var fix = Fixes.Single(f => f.FixableDiagnosticIds.Contains(id));
        var (offer, files) = await new Fixing(rule, fix, $"{Fixing.Usings} global using System.IO;").OneAsync(Example(id).Wrong, Around);
        return (offer, files[0]);
    }

    private static void Hold(string file, string text)
    {
        var path = Path.Combine(Folder, file);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllText(path, text);
        }
        Assert.That(File.Exists(path) ? File.ReadAllText(path) : "", Is.EqualTo(text), "run the tests once with UPDATE_SNAPSHOTS=1");
    }
}
