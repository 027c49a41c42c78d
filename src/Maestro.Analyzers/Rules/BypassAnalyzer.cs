using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Analyzers.Rules;

/// <summary>MAE009: the console, ending the process, starting one, and the tool's own log.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BypassAnalyzer() : PluginAnalyzer(Descriptors.BypassesTheRun)
{
    /// <inheritdoc/>
    private protected override void Start(CompilationStartAnalysisContext context, Contract contract) =>
        context.RegisterOperationAction(
            Analyze, OperationKind.Invocation, OperationKind.MethodReference, OperationKind.PropertyReference, OperationKind.EventReference, OperationKind.FieldReference);

    private static void Analyze(OperationAnalysisContext context)
    {
        var member = context.Operation switch
        {
            IInvocationOperation invocation => (ISymbol)invocation.TargetMethod,
            IMemberReferenceOperation reference => reference.Member,
            _ => null,
        };
        if (member is not null && !context.Operation.IsOnlyNamed() && Instead(member.ContainingType.ToDisplayString(), member.Name) is { } instead)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.BypassesTheRun, context.Operation.Syntax.GetLocation(), $"{member.ContainingType.Name}.{member.Name}", instead));
        }
    }

    private static string? Instead(string type, string member) => (type, member) switch
    {
        ("System.Console", _) => "report to IProgress, or return what is to be said",
        ("System.Environment", "Exit" or "FailFast") => "it ends the whole tool; return a failure",
        ("System.Diagnostics.Process", "Start") => "start programs by IProcesses, which stops them and keeps what they say",
        ("NLog.LogManager", _) => "its configuration is the tool's own",
        _ => null,
    };
}
