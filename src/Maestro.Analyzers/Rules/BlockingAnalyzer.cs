using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Analyzers.Rules;

/// <summary>MAE006: waiting for a task, or sleeping, instead of awaiting.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BlockingAnalyzer() : PluginAnalyzer(Descriptors.Blocking)
{
    /// <inheritdoc/>
    private protected override void Start(CompilationStartAnalysisContext context, Contract contract)
    {
        context.RegisterOperationAction(Invoked, OperationKind.Invocation);
        context.RegisterOperationAction(Read, OperationKind.PropertyReference);
    }

    private static void Invoked(OperationAnalysisContext context)
    {
        var method = ((IInvocationOperation)context.Operation).TargetMethod;
        var type = method.ContainingType.OriginalDefinition.ToDisplayString();
        var blocks = (type, method.Name) switch
        {
            ("System.Threading.Thread", "Sleep") => true,
            ("System.Threading.Tasks.Task", "Wait" or "WaitAll" or "WaitAny") => true,
            (_, "GetResult") => method.ContainingNamespace.ToDisplayString() == "System.Runtime.CompilerServices",
            _ => false,
        };
        if (blocks)
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.Blocking, context.Operation.Syntax.GetLocation(), $"{method.ContainingType.Name}.{method.Name}"));
    }

    private static void Read(OperationAnalysisContext context)
    {
        var property = ((IPropertyReferenceOperation)context.Operation).Property;
        if (property.Name == "Result" && property.ContainingType.OriginalDefinition.ToDisplayString() is "System.Threading.Tasks.Task<TResult>" or "System.Threading.Tasks.ValueTask<TResult>")
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.Blocking, context.Operation.Syntax.GetLocation(), $"{property.ContainingType.Name}.Result"));
    }
}
