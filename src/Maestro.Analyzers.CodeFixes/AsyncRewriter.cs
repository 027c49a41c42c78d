using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Maestro.Analyzers.CodeFixes;

/// <summary>Rewrites the inside of a function that becomes <c>async</c>: what blocks is awaited, and so is what is returned.</summary>
/// <param name="function">The function, as it is.</param>
/// <param name="awaited">What is awaited instead of what.</param>
/// <param name="yields">Whether its task has a result.</param>
internal sealed class AsyncRewriter(SyntaxNode function, IReadOnlyDictionary<ExpressionSyntax, ExpressionSyntax> awaited, bool yields) : CSharpSyntaxRewriter
{
    /// <inheritdoc/>
    public override SyntaxNode? Visit(SyntaxNode? node) => node switch
    {
        ExpressionSyntax expression when awaited.TryGetValue(expression, out var task) => Awaiting.Await((ExpressionSyntax)Visit(task)!, expression),
        // A function in it has returns of its own.
        AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax when node != function => node,
        _ => base.Visit(node),
    };

    /// <inheritdoc/>
    public override SyntaxNode? VisitArrowExpressionClause(ArrowExpressionClauseSyntax node) =>
        node.Parent == function ? node.WithExpression(Value(node.Expression)) : base.VisitArrowExpressionClause(node);

    /// <inheritdoc/>
    public override SyntaxNode? VisitReturnStatement(ReturnStatementSyntax node)
    {
        if (node.Expression is not { } value)
            return node;
        if (yields)
            return node.WithExpression(Value(value));
        var isLast = node.Parent is BlockSyntax body && body.Parent == function && body.Statements.Last() == node;
        var done = value is MemberAccessExpressionSyntax { Name.Identifier.Text: "CompletedTask" };
        var end = SyntaxFactory.ReturnStatement().WithTriviaFrom(node);
        if (done)
            return isLast ? null : end;
        var wait = SyntaxFactory.ExpressionStatement(Value(value)).WithTriviaFrom(node);
        return isLast ? wait : SyntaxFactory.Block(wait, end).WithAdditionalAnnotations(Formatter.Annotation);
    }

    private ExpressionSyntax Value(ExpressionSyntax expression)
    {
        var inner = (ExpressionSyntax)Visit(expression)!;
        return yields && Result(inner) is { } result ? result.WithTriviaFrom(expression) : Awaiting.Await(inner, expression);
    }

    // A result that was wrapped to be returned needs no task any more.
    private static ExpressionSyntax? Result(ExpressionSyntax value) => value
        is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "FromResult" } method, ArgumentList.Arguments: { Count: 1 } arguments }
        && method.Expression.GetLastToken().Text is ("Task" or "ValueTask")
        ? arguments[0].Expression
        : null;
}
