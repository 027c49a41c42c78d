using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Maestro.Analyzers.Rules;

/// <summary>MAE006: waiting for a task, or sleeping, instead of awaiting.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BlockingAnalyzer() : PluginAnalyzer(Descriptors.Blocking)
{
    /// <inheritdoc/>
    private protected override void Start(CompilationStartAnalysisContext context, Contract contract) =>
        context.RegisterOperationAction(Analyze, OperationKind.Invocation, OperationKind.PropertyReference);

    private static void Analyze(OperationAnalysisContext context)
    {
        if (BlockingCalls.NameOf(context.Operation) is { } name && !context.Operation.IsOnlyNamed())
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.Blocking, context.Operation.Syntax.GetLocation(), name));
    }
}
