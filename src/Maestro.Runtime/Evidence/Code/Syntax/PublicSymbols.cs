using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Maestro.Runtime.Evidence.Code.Syntax;

/// <summary>Declarations that other code may use, by what is written in one file.</summary>
/// <remarks>Where another part of a partial type says that it is public, that is not seen: then nothing is told of it.</remarks>
internal static class PublicSymbols
{
    // Of no matter to whoever uses it.
    private static readonly SyntaxKind[] Inner = [SyntaxKind.AsyncKeyword, SyntaxKind.PartialKeyword, SyntaxKind.UnsafeKeyword, SyntaxKind.ExternKeyword, SyntaxKind.NewKeyword];

    private static readonly HashSet<string> Obsolete = ["Obsolete"];

    /// <summary>Those of a member.</summary>
    public static IEnumerable<PublicSymbol> Of(MemberDeclarationSyntax member, string path, LineMap lines)
    {
        if (!IsPublic(member))
            return [];
        var container = Symbols.Container(member);
        var inside = member is BaseTypeDeclarationSyntax declared ? $"{container}{(container.Length > 0 ? "." : "")}{declared.Identifier.ValueText}" : container;
        return member switch
        {
            TypeDeclarationSyntax type =>
            [
                One(type.Identifier, Arity(type.TypeParameterList), $"{type.Keyword.Text} {type.Identifier.ValueText}{Text(type.TypeParameterList)} {Text(type.BaseList)}".TrimEnd()),
                .. type.ParameterList is { } own && type is RecordDeclarationSyntax ? own.Parameters.Select(p => One(p.Identifier, "", Text(p.Type), inside)) : [],
            ],
            BaseTypeDeclarationSyntax type => [One(type.Identifier, "", $"enum {type.Identifier.ValueText}")],
            DelegateDeclarationSyntax type => [One(type.Identifier, Arity(type.TypeParameterList), $"delegate {Text(type.ReturnType)}{Types(type.ParameterList)}")],
            MethodDeclarationSyntax { ExplicitInterfaceSpecifier: null } method =>
                [One(method.Identifier, $"{Arity(method.TypeParameterList)}{Types(method.ParameterList)}", $"{Text(method.ReturnType)}")],
            ConstructorDeclarationSyntax made => [One(made.Identifier, Types(made.ParameterList), "constructor")],
            PropertyDeclarationSyntax { ExplicitInterfaceSpecifier: null } property => [One(property.Identifier, "", $"{Text(property.Type)} {Accessors(property)}")],
            EventDeclarationSyntax { ExplicitInterfaceSpecifier: null } happening => [One(happening.Identifier, "", $"event {Text(happening.Type)}")],
            EnumMemberDeclarationSyntax value => [One(value.Identifier, "", "value")],
            BaseFieldDeclarationSyntax fields => fields.Declaration.Variables.Select(variable => One(variable.Identifier, "", $"{(fields is EventFieldDeclarationSyntax ? "event " : "")}{Text(fields.Declaration.Type)}")),
            _ => [],
        };

        PublicSymbol One(SyntaxToken name, string parameters, string signature, string? within = null) =>
            new(name.ValueText, within ?? container, parameters, $"{Modifiers(member)} {signature}".Trim(), member.Has(Obsolete), path, lines.Of(name));
    }

    private static bool IsPublic(MemberDeclarationSyntax member)
    {
        for (SyntaxNode? node = member; node is MemberDeclarationSyntax and not BaseNamespaceDeclarationSyntax; node = node.Parent)
            if (!Says(node, SyntaxKind.PublicKeyword) && !IsSeenByHeirs(node) && !IsOfItsType(node))
                return false;
        return true;
    }

    private static bool IsSeenByHeirs(SyntaxNode node) => Says(node, SyntaxKind.ProtectedKeyword) && !Says(node, SyntaxKind.PrivateKeyword);

    // What an interface or an enum holds is as public as itself.
    private static bool IsOfItsType(SyntaxNode node) => node is EnumMemberDeclarationSyntax
        || (node.Parent is InterfaceDeclarationSyntax && !Says(node, SyntaxKind.PrivateKeyword) && !Says(node, SyntaxKind.InternalKeyword));

    private static bool Says(SyntaxNode node, SyntaxKind word) => node is MemberDeclarationSyntax member && member.Modifiers.Any(word);

    private static string Modifiers(MemberDeclarationSyntax member) =>
        string.Join(' ', member.Modifiers.Where(word => !Inner.Contains(word.Kind())).Select(word => word.Text).Order(StringComparer.Ordinal));

    private static string Arity(TypeParameterListSyntax? list) => list is null ? "" : $"<{list.Parameters.Count}>";

    private static string Types(ParameterListSyntax list) => $"({string.Join(", ", list.Parameters.Select(p => $"{string.Concat(p.Modifiers.Where(m => m.Kind() is not SyntaxKind.ThisKeyword and not SyntaxKind.ScopedKeyword).Select(m => m.Text + " "))}{Text(p.Type)}{(p.Default is null ? "" : " = default")}"))})";

    private static string Accessors(PropertyDeclarationSyntax property) => property.AccessorList is not { } list ? "get"
        : string.Join(' ', list.Accessors.Where(a => !a.Modifiers.Any(SyntaxKind.PrivateKeyword) && !a.Modifiers.Any(SyntaxKind.InternalKeyword)).Select(a => a.Keyword.Text).Order(StringComparer.Ordinal));

    // As it is written, without what may be written in many ways.
    private static string Text(SyntaxNode? node) => node is null ? "" : node.WithoutTrivia().NormalizeWhitespace().ToString();
}
