using System.Collections.Concurrent;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Maestro.Analyzers.Rules;

/// <summary>MAE002: an extension without an id, with one that is not kebab-case, or with one that another of its kind has.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ExtensionIdAnalyzer() : PluginAnalyzer(Descriptors.ExtensionId, Descriptors.DuplicateId)
{
    /// <inheritdoc/>
    private protected override void Start(CompilationStartAnalysisContext context, Contract contract)
    {
        var seen = new ConcurrentBag<(string Kind, string Id, INamedTypeSymbol Type)>();
        context.RegisterSymbolAction(symbol => Analyze(symbol, contract, seen), SymbolKind.NamedType);
        context.RegisterCompilationEndAction(end => ReportDuplicates(end, seen));
    }

    private static void Analyze(
        SymbolAnalysisContext context, Contract contract, ConcurrentBag<(string Kind, string Id, INamedTypeSymbol Type)> seen)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (contract.KindOf(type) is not { } kind)
            return;
        if (contract.AttributeOf(type) is not { } attribute)
        {
            // A fake in a test, say, is no extension and is left alone: only what would be discovered needs an id.
            if (type.TypeKind == TypeKind.Class && ClassShape.Obstacle(type) is null)
                Report(context, type, $"'{type.Name}' implements {kind.Name} but has no [Extension(\"...\")], so maestro.yaml cannot name it");
            return;
        }

        // An argument that does not compile is the compiler's to report.
        if (attribute.ConstructorArguments.Length != 1 || attribute.ConstructorArguments[0].Kind == TypedConstantKind.Error)
            return;
        if (attribute.ConstructorArguments[0].Value is string id && KebabCase.Matches(id))
            seen.Add((kind.Name, id, type));
        else
            Report(context, type, $"The id of extension '{type.Name}' is not kebab-case; write it like 'critical-path'");
    }

    private static void ReportDuplicates(
        CompilationAnalysisContext context, ConcurrentBag<(string Kind, string Id, INamedTypeSymbol Type)> seen)
    {
        foreach (var group in seen.GroupBy(one => (one.Kind, one.Id)))
        {
            var types = group.Select(one => one.Type).OrderBy(type => type.ToDisplayString(), System.StringComparer.Ordinal).ToList();
            foreach (var type in types.Skip(1))
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.DuplicateId, type.Locations[0], type.Name, group.Key.Id, types[0].Name));
        }
    }

    private static void Report(SymbolAnalysisContext context, INamedTypeSymbol type, string message) =>
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.ExtensionId, type.Locations[0], message));
}
