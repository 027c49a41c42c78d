using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Maestro.Analyzers.CodeFixes;

/// <summary>A function that returns a task without being <c>async</c>: whether it can be made so, callers left as they are.</summary>
internal static class AsyncFunction
{
    /// <summary>Whether <c>async</c> and awaited returns are all it takes.</summary>
    internal static bool CanBecome(SyntaxNode? function, SemanticModel model) => function switch
    {
        MethodDeclarationSyntax method => Can(method, method.ParameterList, method.Modifiers, model),
        LocalFunctionStatementSyntax local => Can(local, local.ParameterList, local.Modifiers, model),
        _ => false,
    };

    /// <summary>The function with <c>async</c> before it, given one whose returns are rewritten.</summary>
    internal static SyntaxNode With(SyntaxNode function) => function switch
    {
        MethodDeclarationSyntax method when method.Modifiers.Count == 0 =>
            method.WithoutLeadingTrivia().AddModifiers(Async()).WithLeadingTrivia(method.GetLeadingTrivia()),
        MethodDeclarationSyntax method => method.AddModifiers(Async()),
        LocalFunctionStatementSyntax local when local.Modifiers.Count == 0 =>
            local.WithoutLeadingTrivia().AddModifiers(Async()).WithLeadingTrivia(local.GetLeadingTrivia()),
        LocalFunctionStatementSyntax local => local.AddModifiers(Async()),
        _ => function,
    };

    private static SyntaxToken Async() => SyntaxFactory.Token(SyntaxKind.AsyncKeyword).WithTrailingTrivia(SyntaxFactory.Space);

    private static bool Can(SyntaxNode function, ParameterListSyntax parameters, SyntaxTokenList modifiers, SemanticModel model) =>
        model.GetDeclaredSymbol(function) is IMethodSymbol method && IsTask(method.ReturnType)
        && !modifiers.Any(SyntaxKind.UnsafeKeyword) && !modifiers.Any(SyntaxKind.PartialKeyword)
        && parameters.Parameters.All(parameter => !parameter.Modifiers.Any(m => m.IsKind(SyntaxKind.RefKeyword) || m.IsKind(SyntaxKind.OutKeyword) || m.IsKind(SyntaxKind.InKeyword)))
        && method.Parameters.All(parameter => !parameter.Type.IsRefLikeType)
        && Returns.In(function).All(value => model.GetTypeInfo(value).Type is { } type && IsTask(type) && !IsNothing(value));

    // 'null!' and 'default!' can be returned as a task, and cannot be awaited.
    private static bool IsNothing(ExpressionSyntax value) => value switch
    {
        PostfixUnaryExpressionSyntax forgiven => IsNothing(forgiven.Operand),
        ParenthesizedExpressionSyntax inner => IsNothing(inner.Expression),
        _ => value is LiteralExpressionSyntax,
    };

    private static bool IsTask(ITypeSymbol type) =>
        type is { Name: "Task" or "ValueTask" } && type.ContainingNamespace.ToDisplayString() == "System.Threading.Tasks";
}
