using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Maestro.Analyzers.Rules;

/// <summary>MAE001: a class with <c>[Extension]</c> that Maestro cannot discover.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ExtensionShapeAnalyzer() : PluginAnalyzer(Descriptors.ExtensionShape)
{
    /// <inheritdoc/>
    private protected override void Start(CompilationStartAnalysisContext context, Contract contract) =>
        context.RegisterSymbolAction(symbol => Analyze(symbol, contract), SymbolKind.NamedType);

    private static void Analyze(SymbolAnalysisContext context, Contract contract)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (contract.AttributeOf(type) is not null && ClassShape.Obstacle(type) is { } obstacle)
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.ExtensionShape, type.Locations[0], type.Name, obstacle));
    }
}
