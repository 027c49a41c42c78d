using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Analyzers.Rules;

/// <summary>MAE010: clock and chance in a decision strategy.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReplayAnalyzer() : PluginAnalyzer(Descriptors.NotReplayable)
{
    /// <inheritdoc/>
    private protected override void Start(CompilationStartAnalysisContext context, Contract contract)
    {
        context.RegisterOperationAction(
            operation => Analyze(operation, contract),
            OperationKind.Invocation, OperationKind.MethodReference, OperationKind.PropertyReference, OperationKind.ObjectCreation);
    }

    private static void Analyze(OperationAnalysisContext context, Contract contract)
    {
        if (Name(context.Operation) is { } name && !context.Operation.IsOnlyNamed() && InStrategy(context.ContainingSymbol.ContainingType ?? context.ContainingSymbol as INamedTypeSymbol, contract))
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.NotReplayable, context.Operation.Syntax.GetLocation(), name));
    }

    private static string? Name(IOperation operation)
    {
        var (type, member) = operation switch
        {
            IInvocationOperation { TargetMethod: var method } => (method.ContainingType.ToDisplayString(), method.Name),
            IMemberReferenceOperation { Member: var named } => (named.ContainingType.ToDisplayString(), named.Name),
            // Chance with a seed is none.
            IObjectCreationOperation { Constructor: { Parameters.Length: 0 } constructor } => (constructor.ContainingType.ToDisplayString(), "new"),
            _ => ("", ""),
        };
        return (type, member) switch
        {
            ("System.DateTime" or "System.DateTimeOffset", "Now" or "UtcNow" or "Today") => Short(type, member),
            ("System.Guid", "NewGuid" or "CreateVersion7") => Short(type, member),
            ("System.TimeProvider", "System") => Short(type, member),
            ("System.Environment", "TickCount" or "TickCount64") => Short(type, member),
            ("System.Random", "new" or "Shared") => Short(type, member),
            ("System.Diagnostics.Stopwatch", "new" or "StartNew" or "GetTimestamp") => Short(type, member),
            _ => null,
        };
    }

    private static string Short(string type, string member)
    {
        var name = type.Substring(type.LastIndexOf('.') + 1);
        return member == "new" ? $"new {name}()" : $"{name}.{member}";
    }

    private static bool InStrategy(INamedTypeSymbol? type, Contract contract)
    {
        for (var at = type; at is not null; at = at.ContainingType)
        {
            if (contract.KindOf(at)?.Name == "IDecisionStrategy")
                return true;
        }

        return false;
    }
}
