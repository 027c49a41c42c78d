using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using System.Threading;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Analyzers.Rules;

/// <summary>MAE012: a recovery strategy that neither looks at its attempt nor gives up.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EndlessRecoveryAnalyzer() : PluginAnalyzer(Descriptors.EndlessRecovery)
{
    /// <inheritdoc/>
    private protected override void Start(CompilationStartAnalysisContext context, Contract contract) =>
        context.RegisterSymbolStartAction(symbol => Analyze(symbol, contract), SymbolKind.NamedType);

    private static void Analyze(SymbolStartAnalysisContext context, Contract contract)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type is not { TypeKind: TypeKind.Class, IsAbstract: false } || contract.KindOf(type)?.Name != "IRecoveryStrategy")
            return;
        var bounded = 0;
        context.RegisterOperationAction(
            operation =>
            {
                if (Bounds(operation.Operation))
                    Interlocked.Exchange(ref bounded, 1);
            },
            OperationKind.PropertyReference, OperationKind.Invocation);
        context.RegisterSymbolEndAction(end =>
        {
            if (Volatile.Read(ref bounded) == 0)
                end.ReportDiagnostic(Diagnostic.Create(Descriptors.EndlessRecovery, type.Locations[0], type.Name));
        });
    }

    private static bool Bounds(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property: { Name: "Attempt" or "Tried", ContainingType.Name: "IRecoveryContext" } } => true,
        IInvocationOperation { TargetMethod: { Name: "GiveUp" or "AskHuman", ContainingType.Name: "RecoveryResult" } } => true,
        _ => false,
    };
}
