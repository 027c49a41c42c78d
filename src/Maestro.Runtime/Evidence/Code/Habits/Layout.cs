using Maestro.Runtime.Evidence.Findings;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Maestro.Runtime.Evidence.Code.Habits;

/// <summary>How files are laid out: namespaces, and how many types are in one.</summary>
internal static class Layout
{
    /// <summary>Counts a file.</summary>
    public static void Look(CodeView file, Votes votes)
    {
        if (file.Members.OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault() is { } space)
            votes.Add(ConventionName.Namespaces, space is FileScopedNamespaceDeclarationSyntax ? "file-scoped" : "block", file.Path, file.Lines.Of(space));
        var types = file.Members.Where(m => m is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax && m.Parent is not BaseTypeDeclarationSyntax).ToList();
        if (types.Count > 0)
            votes.Add(ConventionName.TypesPerFile, types.Count == 1 ? "one-per-file" : "several-per-file", file.Path, file.Lines.Of(types[0]));
    }
}
