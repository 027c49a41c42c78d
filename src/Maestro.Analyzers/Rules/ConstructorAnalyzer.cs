using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using System.Linq;

namespace Maestro.Analyzers.Rules;

/// <summary>MAE003: an extension that cannot be made from what there is.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConstructorAnalyzer() : PluginAnalyzer(Descriptors.Constructor)
{
    /// <inheritdoc/>
    private protected override void Start(CompilationStartAnalysisContext context, Contract contract) =>
        context.RegisterSymbolAction(symbol => Analyze(symbol, contract), SymbolKind.NamedType);

    private static void Analyze(SymbolAnalysisContext context, Contract contract)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (contract.AttributeOf(type) is null || ClassShape.Obstacle(type) is not null)
            return;
        var constructors = type.InstanceConstructors.Where(c => c.DeclaredAccessibility == Accessibility.Public).ToList();
        if (constructors.Count != 1)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.Constructor, type.Locations[0], type.Name, $"has {constructors.Count} public constructors; it must have one"));
            return;
        }

        foreach (var parameter in constructors[0].Parameters.Where(p => !Contract.Gives(p.Type) && !Own(p.Type, type)))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.Constructor, parameter.Locations[0], type.Name,
                $"asks for {parameter.Type.ToDisplayString()}, which is neither a contract service nor of its own plugin"));
        }
    }

    private static bool Own(ITypeSymbol parameter, INamedTypeSymbol extension) =>
        parameter is INamedTypeSymbol && SymbolEqualityComparer.Default.Equals(parameter.ContainingAssembly, extension.ContainingAssembly);
}
