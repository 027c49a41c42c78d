using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Maestro.Plugins.Gates.Guard.CSharp;

/// <summary>What attributes make of a method: a test, a row of one, one that does not run.</summary>
internal static class CSharpAttributes
{
    private static readonly string[] Tests = ["Test", "TestCase", "TestCaseSource", "Theory", "Fact", "TestMethod", "DataTestMethod", "SkippableFact", "SkippableTheory", "Property"];
    private static readonly string[] Rows = ["TestCase", "InlineData", "DataRow", "Arguments"];
    private static readonly string[] Sources = ["TestCaseSource", "MemberData", "ClassData", "DynamicData", "MethodDataSource", "CsvData"];
    private static readonly string[] Skipping = ["Ignore", "Explicit", "Platform", "UnsupportedOSPlatform", "Skip", "OSCondition", "CICondition"];
    private static readonly string[] SkippingValues = ["Skip", "SkipWhen", "SkipUnless", "Ignore", "IgnoreReason", "IgnoreMessage", "Explicit", "ExcludePlatform", "IncludePlatform"];

    public static bool IsTest(MemberDeclarationSyntax member) => All(member).Any(a => Tests.Contains(Name(a)) || Name(a).EndsWith("Fact", StringComparison.Ordinal) || Name(a).EndsWith("Theory", StringComparison.Ordinal));

    /// <summary>The rows that run.</summary>
    public static IReadOnlyList<string> RowsOf(MemberDeclarationSyntax member) =>
        [.. All(member).Where(a => Rows.Contains(Name(a)) && Skip(a) is null).Select(a => a.NormalizeWhitespace().ToString())];

    public static bool HasSource(MemberDeclarationSyntax member) =>
        All(member).Any(a => Sources.Contains(Name(a))) || (member as MethodDeclarationSyntax)?.ParameterList.Parameters.Any(p => p.AttributeLists.Count > 0) == true;

    /// <summary>Whether a failing test is tried until it passes.</summary>
    public static bool Retries(MemberDeclarationSyntax member) => All(member).Any(a => Name(a) is "Retry" or "RetryFact" or "RetryTheory" or "Flaky");

    /// <summary>What keeps it from running, as written; null when nothing does. A class's attributes hold for its tests, an assembly's for all of the file.</summary>
    public static string? SkipOf(MemberDeclarationSyntax member)
    {
        var places = member.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().SelectMany(All)
            .Concat((member.SyntaxTree.GetRoot() as CompilationUnitSyntax)?.AttributeLists.SelectMany(l => l.Attributes) ?? []);
        // A row that is ignored leaves the others; it is told by the rows.
        return places.Where(a => !Rows.Contains(Name(a))).Select(Skip).FirstOrDefault(s => s is not null);
    }

    private static string? Skip(AttributeSyntax attribute) =>
        Skipping.Contains(Name(attribute)) || (attribute.ArgumentList?.Arguments.Any(a => a.NameEquals is { } named && SkippingValues.Contains(named.Name.Identifier.Text) && !a.Expression.IsKind(SyntaxKind.FalseLiteralExpression) && !a.Expression.IsKind(SyntaxKind.NullLiteralExpression)) ?? false)
            ? $"[{attribute.NormalizeWhitespace()}]" : null;

    private static IEnumerable<AttributeSyntax> All(MemberDeclarationSyntax member) => member.AttributeLists.SelectMany(list => list.Attributes);

    private static string Name(AttributeSyntax attribute)
    {
        var name = attribute.Name switch
        {
            QualifiedNameSyntax qualified => qualified.Right.Identifier.Text,
            AliasQualifiedNameSyntax alias => alias.Name.Identifier.Text,
            SimpleNameSyntax simple => simple.Identifier.Text,
            _ => attribute.Name.ToString(),
        };
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? name[..^"Attribute".Length] : name;
    }
}
