using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Analyzers.Rules;

/// <summary>MAE005: a call that could be cancelled, and is not handed the token there is.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TokenAnalyzer() : PluginAnalyzer(Descriptors.TokenNotPassed)
{
    /// <inheritdoc/>
    private protected override void Start(CompilationStartAnalysisContext context, Contract contract) =>
        context.RegisterOperationAction(Analyze, OperationKind.Invocation);

    private static void Analyze(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (Cancellation.IsPassedTo(call) || Cancellation.TakenBy(call) is null)
            return;
        if (Cancellation.InScope(call) is { } token)
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.TokenNotPassed, call.Syntax.GetLocation(), call.TargetMethod.Name, token));
    }
}
