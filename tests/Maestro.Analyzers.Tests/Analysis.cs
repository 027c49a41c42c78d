using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Maestro.Analyzers.Tests;

/// <summary>Compiles a piece of plugin code and runs one analyzer over it.</summary>
internal static class Analysis
{
    private static readonly IReadOnlyList<MetadataReference> Platform =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => !Path.GetFileName(file).StartsWith("Maestro.", StringComparison.Ordinal))
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];

    /// <summary>A body for each extension interface, so that snippets stay short.</summary>
    internal const string Gate = " { public Task<GateReport> JudgeAsync(GateContext context, CancellationToken cancellationToken) => null!; }";

    internal static Task<IReadOnlyList<string>> Run<T>(string code) where T : DiagnosticAnalyzer, new() => Run<T>(code, withContract: true);

    internal static async Task<IReadOnlyList<string>> Run<T>(string code, bool withContract) where T : DiagnosticAnalyzer, new()
    {
        var usings = "using System; using System.Threading; using System.Threading.Tasks; " + (withContract ? "using Maestro; " : "");
        var references = withContract ? Platform.Append(MetadataReference.CreateFromFile(typeof(ExtensionAttribute).Assembly.Location)) : Platform;
        var compilation = CSharpCompilation.Create(
            "Plugin", [CSharpSyntaxTree.ParseText(usings + code)], references, new(OutputKind.DynamicallyLinkedLibrary));
        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.That(errors, Is.Empty, "the snippet compiles");
        var found = await compilation.WithAnalyzers([new T()]).GetAnalyzerDiagnosticsAsync();
        return [.. found.Select(diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage()}").Order(StringComparer.Ordinal)];
    }
}
