using System.Linq;
using System;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;

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

        var options = constructors[0].Parameters.FirstOrDefault(p => IsOptions(p, context.Compilation));
        foreach (var parameter in constructors[0].Parameters)
        {
            if (Refused(parameter, options, context.Compilation) is { } why)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptors.Constructor, parameter.Locations[0], type.Name, $"asks for {parameter.Type.ToDisplayString()}, {why}"));
            }
        }
    }

    // As the tool has it before a plugin is loaded. A type that does not compile is the compiler's to report.
    private static string? Refused(IParameterSymbol parameter, IParameterSymbol? options, Compilation compilation)
    {
        if (parameter.Type.TypeKind == TypeKind.Error || Contract.Gives(parameter.Type))
            return null;
        if (!IsOwn(parameter.Type, compilation))
            return "which is neither a contract service nor of its own plugin";
        if (IsOptions(parameter, compilation))
            return parameter.Equals(options, SymbolEqualityComparer.Default) ? null : $"besides {options?.Type.ToDisplayString()}; it can have one options class";
        return HasService(parameter.Type, compilation)
            ? null
            : "for which its plugin has no service: an interface IFoo with a class Foo, or one options class whose name ends in Options";
    }

    private static bool IsOwn(ITypeSymbol type, Compilation compilation) =>
        type is INamedTypeSymbol && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly);

    private static bool IsOptions(IParameterSymbol parameter, Compilation compilation) =>
        IsOwn(parameter.Type, compilation) && parameter.Type.Name.EndsWith("Options", StringComparison.Ordinal);

    private static bool HasService(ITypeSymbol type, Compilation compilation) =>
        type.TypeKind == TypeKind.Interface && type.Name.StartsWith("I", StringComparison.Ordinal)
        && compilation.GetSymbolsWithName(type.Name.Substring(1), SymbolFilter.Type).OfType<INamedTypeSymbol>().Any(service =>
            service is { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false }
            && service.AllInterfaces.Any(one => SymbolEqualityComparer.Default.Equals(one.OriginalDefinition, type.OriginalDefinition)));
}
