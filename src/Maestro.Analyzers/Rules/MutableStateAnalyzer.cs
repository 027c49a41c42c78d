using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using System.Linq;

namespace Maestro.Analyzers.Rules;

/// <summary>MAE008: a field or property of an extension that can change.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MutableStateAnalyzer() : PluginAnalyzer(Descriptors.MutableState)
{
    /// <inheritdoc/>
    private protected override void Start(CompilationStartAnalysisContext context, Contract contract) =>
        context.RegisterSymbolAction(symbol => Analyze(symbol, contract), SymbolKind.NamedType);

    private static void Analyze(SymbolAnalysisContext context, Contract contract)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind != TypeKind.Class || contract.KindOf(type) is null)
            return;
        foreach (var member in type.GetMembers().Where(m => !m.IsImplicitlyDeclared && Changes(m)))
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.MutableState, member.Locations[0], member.Name));
    }

    private static bool Changes(ISymbol member) => member switch
    {
        IFieldSymbol { IsConst: true } => false,
        IFieldSymbol { IsReadOnly: false } => true,
        // Made anew for each call, an extension may fill a collection while it works; a static one stays.
        IFieldSymbol { IsStatic: true } field => IsMutableCollection(field.Type),
        IPropertySymbol { SetMethod: { IsInitOnly: false } } => true,
        _ => false,
    };

    private static bool IsMutableCollection(ITypeSymbol type) =>
        type is IArrayTypeSymbol
        || (type.ContainingNamespace?.ToDisplayString() is "System.Collections.Generic" or "System.Collections.Concurrent" or "System.Collections"
            && type.TypeKind == TypeKind.Class && !type.Name.EndsWith("Comparer", System.StringComparison.Ordinal));
}
