using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace Maestro.Analyzers.CodeFixes;

/// <summary>The name of the type <c>Task</c>: in full, and made short where the file has the using for it.</summary>
internal static class TaskName
{
    /// <summary>The type.</summary>
    internal static TypeSyntax Type => SyntaxFactory.ParseTypeName("global::System.Threading.Tasks.Task").WithAdditionalAnnotations(Simplifier.Annotation);

    /// <summary>A static method of it.</summary>
    internal static ExpressionSyntax Method(string name) => SyntaxFactory.MemberAccessExpression(
        SyntaxKind.SimpleMemberAccessExpression,
        SyntaxFactory.ParseExpression("global::System.Threading.Tasks.Task").WithAdditionalAnnotations(Simplifier.Annotation),
        SyntaxFactory.IdentifierName(name));
}
