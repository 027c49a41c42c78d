using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Maestro.Runtime.Evidence.Code.Syntax;

/// <summary>Declarations as symbols.</summary>
internal static class Symbols
{
    /// <summary>What a member declares: one symbol, or several for fields; none for what has no name of its own, such as a constructor.</summary>
    public static IEnumerable<CodeSymbol> Of(MemberDeclarationSyntax member, string path, LineMap lines)
    {
        var container = Container(member);
        switch (member)
        {
            case BaseTypeDeclarationSyntax type:
                yield return One(type.Identifier, Kind(type));
                // What a record takes becomes its properties.
                foreach (var parameter in (type as RecordDeclarationSyntax)?.ParameterList?.Parameters ?? [])
                    yield return One(parameter.Identifier, CodeSymbolKind.Property) with { Container = Inside(type) };
                break;
            case DelegateDeclarationSyntax type:
                yield return One(type.Identifier, CodeSymbolKind.Delegate);
                break;
            case MethodDeclarationSyntax method:
                yield return One(method.Identifier, CodeSymbolKind.Method);
                break;
            case PropertyDeclarationSyntax property:
                yield return One(property.Identifier, CodeSymbolKind.Property);
                break;
            case EventDeclarationSyntax happening:
                yield return One(happening.Identifier, CodeSymbolKind.Event);
                break;
            case EnumMemberDeclarationSyntax value:
                yield return One(value.Identifier, CodeSymbolKind.EnumMember);
                break;
            case BaseFieldDeclarationSyntax fields:
                foreach (var variable in fields.Declaration.Variables)
                    yield return One(variable.Identifier, fields is EventFieldDeclarationSyntax ? CodeSymbolKind.Event : CodeSymbolKind.Field);
                break;
        }

        CodeSymbol One(SyntaxToken name, CodeSymbolKind kind) => new(name.ValueText, kind, container, null, path, lines.Of(name));
    }

    /// <summary>The namespace and types a declaration is in.</summary>
    public static string Container(SyntaxNode node) => string.Join('.', node.Ancestors().Reverse().Select(Name).OfType<string>());

    private static string Inside(BaseTypeDeclarationSyntax type) => Container(type) is { Length: > 0 } outer ? $"{outer}.{type.Identifier.ValueText}" : type.Identifier.ValueText;

    private static string? Name(SyntaxNode node) => node switch
    {
        BaseNamespaceDeclarationSyntax space => space.Name.ToString(),
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        _ => null,
    };

    private static CodeSymbolKind Kind(BaseTypeDeclarationSyntax type) => type switch
    {
        RecordDeclarationSyntax => CodeSymbolKind.Record,
        InterfaceDeclarationSyntax => CodeSymbolKind.Interface,
        StructDeclarationSyntax => CodeSymbolKind.Struct,
        EnumDeclarationSyntax => CodeSymbolKind.Enum,
        _ => CodeSymbolKind.Class,
    };
}
