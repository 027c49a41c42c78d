using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Maestro.Analyzers.CodeFixes;

/// <summary>A place that names a method.</summary>
internal readonly struct Use(DocumentId document, SyntaxNode name)
{
    /// <summary>The file.</summary>
    internal DocumentId Document { get; } = document;

    /// <summary>The call, or the name where it is none.</summary>
    internal SyntaxNode Call { get; } = CallOf(name) ?? name;

    /// <summary>Whether the method is called there, with nothing made of what it returns; else it is handed on as a delegate, which fixes its type.</summary>
    internal bool IsCall => Call is InvocationExpressionSyntax;

    /// <summary>Whether the call can be awaited as it stands.</summary>
    internal bool CanAwait =>
        Call is InvocationExpressionSyntax { Parent: ExpressionStatementSyntax or ArrowExpressionClauseSyntax or AnonymousFunctionExpressionSyntax }
        && Awaiting.IsAsync(Awaiting.FunctionOf(Call)) && Awaiting.IsAllowedAt(Call);

    private static InvocationExpressionSyntax? CallOf(SyntaxNode name)
    {
        var callee = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access
            : name.Parent is MemberBindingExpressionSyntax binding ? binding
            : name;
        return callee.Parent is InvocationExpressionSyntax call && call.Expression == callee ? call : null;
    }
}
