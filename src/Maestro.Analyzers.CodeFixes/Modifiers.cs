using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Maestro.Analyzers.CodeFixes;

/// <summary>The words before a type's declaration.</summary>
internal static class Modifiers
{
    private static readonly SyntaxKind[] Accessibility = [SyntaxKind.PublicKeyword, SyntaxKind.InternalKeyword, SyntaxKind.FileKeyword, SyntaxKind.PrivateKeyword, SyntaxKind.ProtectedKeyword];

    /// <summary>The declaration, <c>public</c> and, if it is to be so, not <c>abstract</c>.</summary>
    internal static SyntaxNode Public(SyntaxNode declaration, bool dropAbstract)
    {
        if (declaration is not MemberDeclarationSyntax member)
            return declaration;
        var first = member.Modifiers.Count > 0 ? member.Modifiers[0] : Keyword(member);
        var kept = member.Modifiers.Where(m => !Accessibility.Contains(m.Kind()) && !(dropAbstract && m.IsKind(SyntaxKind.AbstractKeyword)))
            .Select(m => m.WithLeadingTrivia());
        var @public = SyntaxFactory.Token(first.LeadingTrivia, SyntaxKind.PublicKeyword, SyntaxFactory.TriviaList(SyntaxFactory.Space));
        // Where there was no modifier, the comment above stood before the keyword.
        if (member.Modifiers.Count == 0)
            member = member.ReplaceToken(first, first.WithLeadingTrivia());
        return member.WithModifiers(SyntaxFactory.TokenList(kept.Prepend(@public)));
    }

    private static SyntaxToken Keyword(MemberDeclarationSyntax member) => member switch
    {
        TypeDeclarationSyntax type => type.Keyword,
        EnumDeclarationSyntax type => type.EnumKeyword,
        DelegateDeclarationSyntax type => type.DelegateKeyword,
        _ => member.GetFirstToken(),
    };
}
