using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Maestro.Analyzers.Rules;

/// <summary>MAE001: a class with <c>[Extension]</c> that Maestro cannot discover.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ExtensionShapeAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Descriptors.ExtensionShape);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (Contract.Find(start.Compilation) is { } contract)
                start.RegisterSymbolAction(symbol => Analyze(symbol, contract), SymbolKind.NamedType);
        });
    }

    private static void Analyze(SymbolAnalysisContext context, Contract contract)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (contract.AttributeOf(type) is not null && ClassShape.Obstacle(type) is { } obstacle)
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.ExtensionShape, type.Locations[0], type.Name, obstacle));
    }
}
