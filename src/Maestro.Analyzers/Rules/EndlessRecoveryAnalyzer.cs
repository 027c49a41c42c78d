using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis;

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
        if (type is not { TypeKind: TypeKind.Class, IsAbstract: false } || contract.KindOf(type) is not { Name: "IRecoveryStrategy" } kind || !Recovers(type, kind))
            return;
        var bounded = 0;
        context.RegisterOperationAction(
            operation =>
            {
                if (Bounds(operation.Operation))
                    Interlocked.Exchange(ref bounded, 1);
            },
            OperationKind.PropertyReference, OperationKind.Invocation, OperationKind.ObjectCreation);
        context.RegisterSymbolEndAction(end =>
        {
            if (Volatile.Read(ref bounded) == 0)
                end.ReportDiagnostic(Diagnostic.Create(Descriptors.EndlessRecovery, type.Locations[0], type.Name));
        });
    }

    // One that only inherits what it does is as good as its base class.
    private static bool Recovers(INamedTypeSymbol type, INamedTypeSymbol kind) => kind.GetMembers().OfType<IMethodSymbol>()
        .Any(method => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(method)?.ContainingType, type));

    private static bool Bounds(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property: { Name: "Attempt" or "Tried", ContainingType.Name: "IRecoveryContext" } } => true,
        IInvocationOperation { TargetMethod: { Name: "GiveUp" or "AskHuman", ContainingType.Name: "RecoveryResult" } } => true,
        // Whoever is handed the whole context may look at it.
        IInvocationOperation { Arguments: var handed } => handed.Any(IsContext),
        IObjectCreationOperation { Arguments: var handed } => handed.Any(IsContext),
        _ => false,
    };

    private static bool IsContext(IArgumentOperation argument) => argument.Value.Type?.Name == "IRecoveryContext";
}
