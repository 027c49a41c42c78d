using Maestro.Runtime.Evidence.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Maestro.Runtime.Evidence.Code.Habits;

/// <summary>How programs begin.</summary>
internal static class EntryPoints
{
    /// <summary>Counts a file.</summary>
    public static void Look(CodeView file, Votes votes)
    {
        foreach (var member in file.Members)
            if (member is GlobalStatementSyntax statement)
            {
                votes.Add(ConventionName.EntryPoints, "top-level", file.Path, file.Lines.Of(statement));
                return;
            }
            else if (member is MethodDeclarationSyntax { Identifier.Text: "Main" } main && main.Modifiers.Any(SyntaxKind.StaticKeyword))
                votes.Add(ConventionName.EntryPoints, "main-method", file.Path, file.Lines.Of(main.Identifier));
    }
}
