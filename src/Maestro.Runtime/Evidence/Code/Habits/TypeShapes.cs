using Maestro.Runtime.Evidence.Code.Syntax;
using Maestro.Runtime.Evidence.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Maestro.Runtime.Evidence.Code.Habits;

/// <summary>What types are made of: records or classes for data, constructors, sealed or open.</summary>
internal static class TypeShapes
{
    /// <summary>Counts a file.</summary>
    public static void Look(CodeView file, Votes votes)
    {
        foreach (var member in file.Members)
        {
            if (member is RecordDeclarationSyntax record)
                Vote(ConventionName.DataTypes, "record", record);
            if (member is not ClassDeclarationSyntax type)
                continue;
            if (OnlyHoldsData(type))
                Vote(ConventionName.DataTypes, "class", type);
            if (type.ParameterList is { Parameters.Count: > 0 })
                Vote(ConventionName.Constructors, "primary-constructor", type);
            else if (type.Members.OfType<ConstructorDeclarationSyntax>().Any(c => c.ParameterList.Parameters.Count > 0 && !c.Modifiers.Any(SyntaxKind.StaticKeyword)))
                Vote(ConventionName.Constructors, "constructor", type);
            if (!type.Modifiers.Any(SyntaxKind.AbstractKeyword) && !type.Modifiers.Any(SyntaxKind.StaticKeyword))
                Vote(ConventionName.Classes, type.Modifiers.Any(SyntaxKind.SealedKeyword) ? "sealed" : "open", type);
        }

        void Vote(string name, string value, BaseTypeDeclarationSyntax type) => votes.Add(name, value, file.Path, file.Lines.Of(type.Identifier));
    }

    private static bool OnlyHoldsData(ClassDeclarationSyntax type) =>
        type.Members.Count > 0 && type.BaseList is null && type.ParameterList is null && !type.Modifiers.Any(SyntaxKind.StaticKeyword)
        && type.Members.All(m => m is PropertyDeclarationSyntax { AccessorList: { } accessors } property
            && property.Modifiers.Any(SyntaxKind.PublicKeyword) && accessors.Accessors.All(a => a.Body is null && a.ExpressionBody is null));
}
