using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace UpgradeBench.Analyzers;

/// <summary>Finds calls of <c>Api.Old()</c>, which packages of the bench are about to take away.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OldCallAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The rule.</summary>
    public const string Id = "ACME001";

    private static readonly DiagnosticDescriptor Rule = new(Id, "Call of what is going away", "Old() is going away; take Version", "Usage", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(Look, OperationKind.Invocation);
    }

    private static void Look(OperationAnalysisContext context)
    {
        if (((IInvocationOperation)context.Operation).TargetMethod is { Name: "Old", ContainingType.Name: "Api" })
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation()));
    }
}
