using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Maestro.Runtime.Evidence.Code.Syntax;

/// <summary>Plain names of what is written with qualifiers and type arguments.</summary>
internal static class Names
{
    /// <summary>A type's last name: <c>Repository</c> of <c>Shop.Data.Repository&lt;Order&gt;</c>.</summary>
    public static string Simple(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.Text,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.Text,
        SimpleNameSyntax simple => simple.Identifier.Text,
        NullableTypeSyntax nullable => Simple(nullable.ElementType),
        PredefinedTypeSyntax predefined => predefined.Keyword.Text,
        _ => "",
    };

    /// <summary>An attribute's name without its <c>Attribute</c>.</summary>
    public static string Of(AttributeSyntax attribute)
    {
        var name = Simple(attribute.Name);
        return name.Length > "Attribute".Length && name.EndsWith("Attribute", StringComparison.Ordinal) ? name[..^"Attribute".Length] : name;
    }

    /// <summary>Whether a member has one of some attributes.</summary>
    public static bool Has(this MemberDeclarationSyntax member, IReadOnlySet<string> names) =>
        member.AttributeLists.Any(list => list.Attributes.Any(attribute => names.Contains(Of(attribute))));

    /// <summary>The words of a name in Pascal case: <c>HTTP</c> and <c>Server</c> of <c>HTTPServer</c>.</summary>
    public static IReadOnlyList<string> Words(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 1; i <= name.Length; i++)
            if (i == name.Length || (char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])))) || name[i] == '_')
            {
                if (name[start..i].Trim('_') is { Length: > 0 } word)
                    words.Add(word);
                start = i;
            }
        return words;
    }
}
