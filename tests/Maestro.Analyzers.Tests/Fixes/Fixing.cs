using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Maestro.Analyzers.Tests.Fixes;

/// <summary>Has a code fix mend a small plugin, as an editor would, and compiles what comes of it.</summary>
/// <param name="rule">The rule.</param>
/// <param name="fix">Its fix.</param>
/// <param name="usings">The usings of every file.</param>
internal sealed class Fixing(DiagnosticAnalyzer rule, CodeFixProvider fix, string usings)
{
    internal const string Usings = "global using System; global using System.Threading; global using System.Threading.Tasks; global using Maestro;";

    /// <summary>What is offered for the first report, and the files after that was done.</summary>
    internal async Task<(string Offer, string[] Files)> OneAsync(params string[] files)
    {
        var project = ProjectOf(files);
        var before = await FindAsync(project);
        Assert.That(before, Is.Not.Empty, "the rule reports something");
        var action = await OfferedAsync(project, before[0]);
        Assert.That(action, Is.Not.Null, "a fix is offered");
        var after = await ApplyAsync(project, action!);
        Assert.That(await FindAsync(after), Has.Length.LessThan(before.Length), "what was reported is gone");
        return (action!.Title, await TextsAsync(after));
    }

    /// <summary>The files after all was mended at once.</summary>
    internal async Task<string[]> AllAsync(params string[] files)
    {
        var project = ProjectOf(files);
        var found = await FindAsync(project);
        var first = await OfferedAsync(project, found[0]);
        var context = new FixAllContext(
            project, fix, FixAllScope.Project, first!.EquivalenceKey!, fix.FixableDiagnosticIds, new Reported(FindAsync), CancellationToken.None);
        var action = await fix.GetFixAllProvider()!.GetFixAsync(context);
        var after = await ApplyAsync(project, action!);
        Assert.That(await FindAsync(after), Is.Empty, "everything that was reported is gone");
        return await TextsAsync(after);
    }

    /// <summary>Whether a fix is offered for each report, in their order.</summary>
    internal async Task<bool[]> OffersAsync(params string[] files)
    {
        var project = ProjectOf(files);
        var offers = new List<bool>();
        foreach (var diagnostic in await FindAsync(project))
            offers.Add(await OfferedAsync(project, diagnostic) is not null);
        return [.. offers];
    }

    private Project ProjectOf(string[] files)
    {
        var project = new AdhocWorkspace().AddProject("Plugin", LanguageNames.CSharp)
            .WithMetadataReferences([.. Analysis.Platform, Analysis.Contract])
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        for (var i = 0; i < files.Length; i++)
            project = project.AddDocument($"{i}.cs", files[i]).Project;
        return project.AddDocument("Usings.cs", usings).Project;
    }

    private async Task<Diagnostic[]> FindAsync(Project project)
    {
        var compilation = (await project.GetCompilationAsync())!;
        Assert.That(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error), Is.Empty, "it compiles");
        var found = await compilation.WithAnalyzers([rule]).GetAnalyzerDiagnosticsAsync();
        return [.. found.OrderBy(d => d.Location.SourceTree!.FilePath, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan.Start)];
    }

    private async Task<CodeAction?> OfferedAsync(Project project, Diagnostic diagnostic)
    {
        CodeAction? offered = null;
        var document = project.GetDocument(diagnostic.Location.SourceTree)!;
        await fix.RegisterCodeFixesAsync(new(document, diagnostic, (action, _) => offered = action, CancellationToken.None));
        return offered;
    }

    private static async Task<Project> ApplyAsync(Project project, CodeAction action)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(project.Id)!;
    }

    private static async Task<string[]> TextsAsync(Project project) =>
        [.. (await Task.WhenAll(project.Documents.Where(d => d.Name != "Usings.cs").Select(d => d.GetTextAsync()))).Select(text => text.ToString().ReplaceLineEndings("\n"))];

    private sealed class Reported(Func<Project, Task<Diagnostic[]>> find) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => await find(project);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await find(document.Project)).Where(d => d.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
