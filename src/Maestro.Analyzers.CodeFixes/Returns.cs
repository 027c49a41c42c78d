using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Maestro.Analyzers.CodeFixes;

/// <summary>What a function gives back.</summary>
internal static class Returns
{
    /// <summary>Its own returned expressions, not those of functions in it.</summary>
    internal static IEnumerable<ExpressionSyntax> In(SyntaxNode function) => Within(function)
        .Select(node => node switch
        {
            ReturnStatementSyntax statement => statement.Expression,
            ArrowExpressionClauseSyntax arrow when arrow.Parent == function => arrow.Expression,
            _ => null,
        })
        .OfType<ExpressionSyntax>();

    /// <summary>Its own nodes, not those of functions in it.</summary>
    internal static IEnumerable<SyntaxNode> Within(SyntaxNode function) =>
        function.DescendantNodes(node => node == function || node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax));
}
