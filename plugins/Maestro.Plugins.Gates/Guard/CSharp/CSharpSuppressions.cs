using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Maestro.Plugins.Gates.Guard.CSharp;

/// <summary>Where C# tells the compiler or analyzers to let something pass.</summary>
internal static class CSharpSuppressions
{
    private static readonly string[] Attributes = ["SuppressMessage", "UnconditionalSuppressMessage", "ExcludeFromCodeCoverage", "GeneratedCode"];

    /// <summary>Each as written, with its line.</summary>
    public static IEnumerable<(string Text, int Line)> Read(SyntaxNode root)
    {
        foreach (var trivia in root.DescendantTrivia(descendIntoTrivia: true))
            if (trivia.GetStructure() is PragmaWarningDirectiveTriviaSyntax { DisableOrRestoreKeyword.Text: "disable" } or NullableDirectiveTriviaSyntax { SettingToken.Text: "disable" })
                yield return (trivia.ToString().Trim(), Line(trivia.GetLocation()));
        foreach (var attribute in root.DescendantNodes().OfType<AttributeSyntax>())
            if (Attributes.Any(name => attribute.Name.ToString().Split('.')[^1] is var written && (written == name || written == name + "Attribute")))
                yield return (attribute.ToString(), Line(attribute.GetLocation()));
    }

    private static int Line(Location location) => location.GetLineSpan().StartLinePosition.Line + 1;
}
