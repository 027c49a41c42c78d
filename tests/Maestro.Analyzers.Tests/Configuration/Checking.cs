using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Maestro.Analyzers.Tests.Configuration;

/// <summary>Compiles a plugin project with configurations beside it, and holds them against it.</summary>
internal static class Checking
{
    internal const string Project = "/repo/tools/Acme.Ordering/Acme.Ordering.csproj";

    private const string Decide = "public Task<Decision?> DecideAsync(DecisionRequest request, CancellationToken cancellationToken) => null!;";
    private const string Judge = "public Task<GateReport> JudgeAsync(GateContext context, CancellationToken cancellationToken) => null!;";
    private const string Recover = "public Task<RecoveryResult> RecoverAsync(IRecoveryContext context, CancellationToken cancellationToken) => null!;";

    // What a project has by ImplicitUsings, and the contract.
    private const string Usings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks; global using Maestro;";

    /// <summary>What the project holds where a test says nothing else.</summary>
    internal const string Plugin = $$"""
        [Extension("shortest-first")] public sealed class Shortest(ShortestOptions options) : IDecisionStrategy { public ShortestOptions O => options; {{Decide}} }
        [Extension("oldest-first")] public sealed class Oldest : IDecisionStrategy { {{Decide}} }
        [Extension("clean-outputs")] public sealed class Clean : IRecoveryStrategy { {{Recover}} }
        [Extension("spelling")] public sealed class Spelling(SpellingOptions options) : IQualityGate { public SpellingOptions O => options; {{Judge}} }
        public abstract class CommonOptions { public bool UrgentFirst { get; set; } }
        public sealed class ShortestOptions : CommonOptions { public int MaxTasks { get; init; } public int Fixed => 1; }
        public sealed class SpellingOptions { public string Language { get; set; } = ""; }
        """;

    internal static Task<IReadOnlyList<string>> Run<T>(string yaml, string code = Plugin) where T : DiagnosticAnalyzer, new() => Run<T>(code, Project, ("/repo/maestro.yaml", yaml));

    /// <summary>What is reported, with file and place as a compiler prints them.</summary>
    internal static async Task<IReadOnlyList<string>> Run<T>(string code, string? project, params (string Path, string Text)[] files) where T : DiagnosticAnalyzer, new() =>
        [.. (await FindAsync([code], project, files, [new T()])).Select(Told)];

    /// <summary>The same of a project of several files, all analyzers asked.</summary>
    internal static async Task<IReadOnlyList<string>> Run(string[] code, string project, (string Path, string Text)[] files, DiagnosticAnalyzer[] analyzers) =>
        [.. (await FindAsync(code, project, files, analyzers)).Select(Told)];

    /// <summary>The ids that any of several analyzers reports of a project and its one configuration.</summary>
    internal static async Task<IReadOnlyList<string>> Ids(string code, string yaml, DiagnosticAnalyzer[] analyzers) =>
        [.. (await FindAsync([code], Project, [("/repo/maestro.yaml", yaml)], analyzers)).Select(d => d.Id)];

    private static async Task<IEnumerable<Diagnostic>> FindAsync(string[] code, string? project, (string Path, string Text)[] files, DiagnosticAnalyzer[] analyzers)
    {
        var trees = code.Prepend(Usings).Select(text => CSharpSyntaxTree.ParseText(text));
        var compilation = CSharpCompilation.Create("Acme.Ordering", trees, [.. Analysis.Platform, Analysis.Contract], new(OutputKind.DynamicallyLinkedLibrary));
        Assert.That(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error), Is.Empty, "the plugin compiles");
        var options = new AnalyzerOptions([.. files.Select(f => (AdditionalText)new Text(f.Path, f.Text))], new Build(project));
        var found = await compilation.WithAnalyzers([.. analyzers], options).GetAnalyzerDiagnosticsAsync();
        return found.OrderBy(d => d.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan.Start);
    }

    private static string Told(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        return $"{place.Path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1},{place.EndLinePosition.Line + 1},{place.EndLinePosition.Character + 1}): {diagnostic.Id}: {diagnostic.GetMessage()}";
    }

    private sealed class Text(string path, string text) : AdditionalText
    {
        public override string Path => path;

        // From bytes, as a compiler has it.
        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(new MemoryStream(Encoding.UTF8.GetBytes(text)));
    }

    private sealed class Build(string? project) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Properties(project);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Properties(string? project) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) =>
            (value = key == "build_property.MSBuildProjectFullPath" ? project : null) is not null;
    }
}
