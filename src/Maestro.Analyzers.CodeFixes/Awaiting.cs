using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Maestro.Analyzers.CodeFixes;

/// <summary>Where an <c>await</c> may stand, and how it is written there.</summary>
internal static class Awaiting
{
    /// <summary>The method, local function, accessor or lambda around a node; null in an initializer.</summary>
    internal static SyntaxNode? FunctionOf(SyntaxNode node) => node.Ancestors().FirstOrDefault(at =>
        at is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax or AccessorDeclarationSyntax or PropertyDeclarationSyntax);

    /// <summary>Whether the function is <c>async</c>.</summary>
    internal static bool IsAsync(SyntaxNode? function) => function switch
    {
        MethodDeclarationSyntax method => method.Modifiers.Any(SyntaxKind.AsyncKeyword),
        LocalFunctionStatementSyntax local => local.Modifiers.Any(SyntaxKind.AsyncKeyword),
        AnonymousFunctionExpressionSyntax lambda => lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword),
        _ => false,
    };

    /// <summary>Whether the language lets an async function await at this node.</summary>
    internal static bool IsAllowedAt(SyntaxNode node)
    {
        var function = FunctionOf(node);
        return !node.Ancestors().TakeWhile(at => at != function).Any(at =>
            at is LockStatementSyntax or CatchFilterClauseSyntax or UnsafeStatementSyntax or FixedStatementSyntax or QueryExpressionSyntax);
    }

    /// <summary>The expression awaited, to be put where another one is.</summary>
    internal static ExpressionSyntax Await(ExpressionSyntax task, ExpressionSyntax instead)
    {
        var awaited = SyntaxFactory.AwaitExpression(
            SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space), Operand(task.WithoutTrivia()));
        ExpressionSyntax written = BindsTighter(instead) ? SyntaxFactory.ParenthesizedExpression(awaited) : awaited;
        return written.WithTriviaFrom(instead);
    }

    private static ExpressionSyntax Operand(ExpressionSyntax task) => task
        is InvocationExpressionSyntax or MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or NameSyntax or ParenthesizedExpressionSyntax
        or BaseObjectCreationExpressionSyntax or AwaitExpressionSyntax
        ? task
        : SyntaxFactory.ParenthesizedExpression(task);

    private static bool BindsTighter(ExpressionSyntax expression) => expression.Parent switch
    {
        MemberAccessExpressionSyntax parent => parent.Expression == expression,
        ElementAccessExpressionSyntax parent => parent.Expression == expression,
        ConditionalAccessExpressionSyntax parent => parent.Expression == expression,
        InvocationExpressionSyntax or PostfixUnaryExpressionSyntax or WithExpressionSyntax or SwitchExpressionSyntax or RangeExpressionSyntax => true,
        _ => false,
    };
}
