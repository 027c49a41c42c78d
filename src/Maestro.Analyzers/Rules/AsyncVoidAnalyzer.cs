using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Maestro.Analyzers.Rules;

/// <summary>MAE004: a method, local function or lambda that is <c>async void</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AsyncVoidAnalyzer() : PluginAnalyzer(Descriptors.AsyncVoid)
{
    /// <inheritdoc/>
    private protected override void Start(CompilationStartAnalysisContext context, Contract contract)
    {
        context.RegisterSymbolAction(AnalyzeMethod, SymbolKind.Method);
        context.RegisterSyntaxNodeAction(AnalyzeLocalFunction, SyntaxKind.LocalFunctionStatement);
        context.RegisterSyntaxNodeAction(
            AnalyzeLambda, SyntaxKind.SimpleLambdaExpression, SyntaxKind.ParenthesizedLambdaExpression, SyntaxKind.AnonymousMethodExpression);
    }

    private static void AnalyzeMethod(SymbolAnalysisContext context)
    {
        if (context.Symbol is IMethodSymbol { IsAsync: true, ReturnsVoid: true } method)
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.AsyncVoid, method.Locations[0], $"Method '{method.Name}'"));
    }

    private static void AnalyzeLocalFunction(SyntaxNodeAnalysisContext context)
    {
        var function = (LocalFunctionStatementSyntax)context.Node;
        if (context.SemanticModel.GetDeclaredSymbol(function, context.CancellationToken) is IMethodSymbol { IsAsync: true, ReturnsVoid: true })
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.AsyncVoid, function.Identifier.GetLocation(), $"Local function '{function.Identifier.Text}'"));
        }
    }

    private static void AnalyzeLambda(SyntaxNodeAnalysisContext context)
    {
        var lambda = (AnonymousFunctionExpressionSyntax)context.Node;
        if (context.SemanticModel.GetSymbolInfo(lambda, context.CancellationToken).Symbol is IMethodSymbol { IsAsync: true, ReturnsVoid: true })
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.AsyncVoid, lambda.AsyncKeyword.GetLocation(), "This lambda"));
    }
}
