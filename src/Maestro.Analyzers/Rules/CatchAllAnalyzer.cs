using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Maestro.Analyzers.Rules;

/// <summary>MAE007: a catch of everything with neither filter nor rethrow.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CatchAllAnalyzer() : PluginAnalyzer(Descriptors.CatchAll)
{
    /// <inheritdoc/>
    private protected override void Start(CompilationStartAnalysisContext context, Contract contract) =>
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.CatchClause);

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var clause = (CatchClauseSyntax)context.Node;
        if (clause.Filter is null && CatchesAll(clause, context) && !Rethrows(clause))
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.CatchAll, clause.CatchKeyword.GetLocation()));
    }

    private static bool CatchesAll(CatchClauseSyntax clause, SyntaxNodeAnalysisContext context) =>
        clause.Declaration is null
        || context.SemanticModel.GetTypeInfo(clause.Declaration.Type, context.CancellationToken).Type?.ToDisplayString() == "System.Exception";

    // Wherever a throw stands in it: what comes of the exception then is the author's decision. One in a lambda is thrown elsewhere.
    private static bool Rethrows(CatchClauseSyntax clause) => clause.Block
        .DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
        .Any(node => node is ThrowStatementSyntax or ThrowExpressionSyntax);
}
