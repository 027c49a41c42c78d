using System.Reflection;
using Maestro.Analyzers.Rules;
using Microsoft.CodeAnalysis;
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

    private static IEnumerable<string> Ids => Rules.Select(r => r.Id);

    [TestCaseSource(nameof(Ids))]
    public void Page_IsAsTheDescriptorAndTheExampleSay(string id) =>
        Hold($"{id}.md", Page.Of(Rules.Single(r => r.Id == id), Examples.All.Single(e => e.Id == id)));

    [Test]
    public void Index_NamesEveryRule() => Hold("README.md", Page.Index(Rules));

    [Test]
    public void Folder_HasNoOtherPages() =>
        Assert.That(Directory.GetFiles(Folder).Select(f => Path.GetFileName(f)), Is.EquivalentTo(Ids.Select(id => $"{id}.md").Append("README.md")));

    [TestCaseSource(nameof(Ids))]
    public async Task Example_Wrong_IsReportedByItsRuleAlone(string id) =>
        Assert.That(await FoundAsync(Examples.All.Single(e => e.Id == id).Wrong), Is.EqualTo(new[] { id }));

    [TestCaseSource(nameof(Ids))]
    public async Task Example_Right_IsNotReported(string id) =>
        Assert.That(await FoundAsync(Examples.All.Single(e => e.Id == id).Right), Is.Empty);

    // What the examples leave out for the reader's sake.
    private static Task<IReadOnlyList<string>> FoundAsync(string code) => Analysis.Ids("using System.IO;\n", code + """

        internal static class Reports
        {
            public static Task<GateReport> Pass(GateContext context, string summary = "") =>
                Task.FromResult(new GateReport { Gate = context.Name, Verdict = GateVerdict.Passed, Summary = summary });
        }

        internal static class Choices
        {
            public static Decision? First(DecisionRequest request) => null;
        }
        """, Analyzers);

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
