using Maestro.Runtime.Evidence.Code.Syntax;
using Maestro.Runtime.Evidence.Findings;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Maestro.Runtime.Evidence.Code.Habits;

/// <summary>How tests say what they expect.</summary>
internal static class Assertions
{
    /// <summary>Counts a file that has tests in it.</summary>
    public static void Look(CodeView file, Votes votes)
    {
        if (!file.Members.Any(m => m is MethodDeclarationSyntax method && method.Has(TestStyle.Attributes)))
            return;
        foreach (var call in file.Calls)
            if (Style(call) is { } style)
                votes.Add(ConventionName.Assertions, style, file.Path, file.Lines.Of(call));
    }

    private static string? Style(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "Assert" or "ClassicAssert" }, Name.Identifier.Text: var name } => name is "That" or "ThatAsync" ? "Assert.That" : "Assert.*",
        MemberAccessExpressionSyntax { Name.Identifier.Text: var name } when name.StartsWith("Should", StringComparison.Ordinal) => "Should",
        _ => null,
    };
}
