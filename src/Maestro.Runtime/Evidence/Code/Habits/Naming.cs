using Maestro.Runtime.Evidence.Code.Syntax;
using Maestro.Runtime.Evidence.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Maestro.Runtime.Evidence.Code.Habits;

/// <summary>How interfaces, private fields and asynchronous methods are named.</summary>
internal static class Naming
{
    private static readonly HashSet<string> Tasks = ["Task", "ValueTask"];

    /// <summary>Counts a file.</summary>
    public static void Look(CodeView file, Votes votes)
    {
        foreach (var member in file.Members)
            switch (member)
            {
                case InterfaceDeclarationSyntax type:
                    votes.Add(ConventionName.Interfaces, type.Identifier.Text is ['I', >= 'A' and <= 'Z', ..] ? "IName" : "Name", file.Path, file.Lines.Of(type.Identifier));
                    break;
                case FieldDeclarationSyntax field when IsPrivateState(field):
                    foreach (var variable in field.Declaration.Variables)
                        votes.Add(ConventionName.PrivateFields, Form(variable.Identifier.Text), file.Path, file.Lines.Of(variable.Identifier));
                    break;
                case MethodDeclarationSyntax method when IsAsynchronous(method):
                    votes.Add(ConventionName.AsyncMethods, method.Identifier.Text.EndsWith("Async", StringComparison.Ordinal) ? "NameAsync" : "Name", file.Path, file.Lines.Of(method.Identifier));
                    break;
            }
    }

    private static bool IsPrivateState(FieldDeclarationSyntax field)
    {
        var modifiers = field.Modifiers;
        if (modifiers.Any(SyntaxKind.ConstKeyword) || (modifiers.Any(SyntaxKind.StaticKeyword) && modifiers.Any(SyntaxKind.ReadOnlyKeyword)))
            return false;
        return !modifiers.Any(SyntaxKind.PublicKeyword) && !modifiers.Any(SyntaxKind.ProtectedKeyword) && !modifiers.Any(SyntaxKind.InternalKeyword);
    }

    private static string Form(string name) => name switch
    {
        ['_', ..] => "_camelCase",
        ['m', '_', ..] => "m_camelCase",
        [>= 'A' and <= 'Z', ..] => "PascalCase",
        _ => "camelCase",
    };

    // A name that is given from elsewhere says nothing about habits here.
    private static bool IsAsynchronous(MethodDeclarationSyntax method) =>
        Tasks.Contains(Names.Simple(method.ReturnType)) && !method.Modifiers.Any(SyntaxKind.OverrideKeyword) && method.ExplicitInterfaceSpecifier is null
        && method.Identifier.Text != "Main" && !method.Has(TestStyle.Attributes);
}
