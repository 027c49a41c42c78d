using Maestro.Runtime.Evidence.Code.Syntax;
using Maestro.Runtime.Evidence.Findings;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Maestro.Runtime.Evidence.Code.Habits;

/// <summary>How tests and their classes are named.</summary>
internal static class TestStyle
{
    /// <summary>What marks a test, in the frameworks there are.</summary>
    public static readonly IReadOnlySet<string> Attributes = new HashSet<string>
    {
        "Test", "TestCase", "TestCaseSource", "Theory", "Fact", "TestMethod", "DataTestMethod", "Property", "Arguments",
    };

    private static readonly string[] ClassEndings = ["Tests", "Test", "Specs", "Spec", "Fixture"];

    /// <summary>Counts a file.</summary>
    public static void Look(CodeView file, Votes votes)
    {
        foreach (var test in file.Members.OfType<MethodDeclarationSyntax>().Where(m => m.Has(Attributes)))
            votes.Add(ConventionName.TestMethods, Form(test.Identifier.Text), file.Path, file.Lines.Of(test.Identifier));
        foreach (var type in file.Members.OfType<ClassDeclarationSyntax>().Where(c => c.Members.OfType<MethodDeclarationSyntax>().Any(m => m.Has(Attributes))))
            votes.Add(
                ConventionName.TestClasses, "Name" + Array.Find(ClassEndings, end => type.Identifier.Text.EndsWith(end, StringComparison.Ordinal)), file.Path, file.Lines.Of(type.Identifier));
    }

    private static string Form(string name) => name.Count(c => c == '_') switch
    {
        0 => "PascalCase",
        > 0 when char.IsLower(name[0]) || name.Skip(1).All(c => !char.IsUpper(c)) => "snake_case",
        1 => "A_B",
        _ => "A_B_C",
    };
}
