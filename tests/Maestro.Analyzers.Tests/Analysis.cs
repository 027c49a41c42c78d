using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Maestro.Analyzers.Tests;

/// <summary>Compiles a piece of plugin code and runs one analyzer over it.</summary>
internal static class Analysis
{
    internal static readonly IReadOnlyList<MetadataReference> Platform =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => !Path.GetFileName(file).StartsWith("Maestro.", StringComparison.Ordinal))
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];

    /// <summary>The contract, as a plugin references it.</summary>
    internal static readonly MetadataReference Contract = MetadataReference.CreateFromFile(typeof(ExtensionAttribute).Assembly.Location);

    /// <summary>A body for each extension interface, so that snippets stay short.</summary>
    internal const string Gate = " { public Task<GateReport> JudgeAsync(GateContext context, CancellationToken cancellationToken) => null!; }";

    internal static Task<IReadOnlyList<string>> Run<T>(string code) where T : DiagnosticAnalyzer, new() => Run<T>(code, withContract: true);

    internal static async Task<IReadOnlyList<string>> Run<T>(string code, bool withContract) where T : DiagnosticAnalyzer, new()
    {
        var found = await FindAsync(Usings(withContract), code, withContract, [new T()]);
        return [.. found.Select(diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage()}").Order(StringComparer.Ordinal)];
    }

    /// <summary>What is reported of code that does not compile, as an editor holds it most of the time.</summary>
    internal static async Task<IReadOnlyList<string>> RunUnfinished<T>(string code) where T : DiagnosticAnalyzer, new() =>
        [.. (await FindAsync(Usings(true), code, withContract: true, [new T()], compiles: false)).Select(d => d.Id)];

    /// <summary>The ids that any of several analyzers reports.</summary>
    internal static async Task<IReadOnlyList<string>> Ids(string usings, string code, params DiagnosticAnalyzer[] analyzers) =>
        [.. (await FindAsync(usings + Usings(true), code, withContract: true, analyzers)).Select(d => d.Id)];

    private static string Usings(bool withContract) => "using System; using System.Threading; using System.Threading.Tasks; " + (withContract ? "using Maestro; " : "");

    private static async Task<IEnumerable<Diagnostic>> FindAsync(string usings, string code, bool withContract, DiagnosticAnalyzer[] analyzers, bool compiles = true)
    {
        var references = withContract ? Platform.Append(Contract) : Platform;
        var compilation = CSharpCompilation.Create("Plugin", [CSharpSyntaxTree.ParseText(usings + code)], references, new(OutputKind.DynamicallyLinkedLibrary));
        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        if (compiles)
            Assert.That(errors, Is.Empty, "the snippet compiles");
        return await compilation.WithAnalyzers([.. analyzers]).GetAnalyzerDiagnosticsAsync();
    }
}
