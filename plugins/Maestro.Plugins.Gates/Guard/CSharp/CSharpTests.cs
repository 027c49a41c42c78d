using Maestro.Plugins.Gates.Guard.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Maestro.Plugins.Gates.Guard.CSharp;

/// <summary>The tests in C# sources, by syntax alone. What an <c>#if</c> whose symbol nobody defines hides is not there.</summary>
internal static class CSharpTests
{
    // What most test projects define.
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, DocumentationMode.None, preprocessorSymbols: ["DEBUG", "TRACE", "NET", "NETCOREAPP"]);

    private static readonly string[] Ending = ["Ignore", "Inconclusive", "Pass", "Skip", "SkipWhen", "SkipUnless"];

    /// <summary>Parses a source; broken code gives what can be made out.</summary>
    public static SyntaxNode Parse(string text) => CSharpSyntaxTree.ParseText(text, Options).GetRoot();

    /// <summary>The tests of several sources.</summary>
    public static IReadOnlyList<GuardedTest> Read(IReadOnlyList<(string Path, SyntaxNode Root)> sources)
    {
        var methods = sources.SelectMany(s => s.Root.DescendantNodes().OfType<MethodDeclarationSyntax>().Select(m => (s.Path, Method: m, Test: CSharpAttributes.IsTest(m)))).ToList();
        var locals = sources.SelectMany(s => s.Root.DescendantNodes().OfType<LocalFunctionStatementSyntax>());
        var assertions = new CSharpAssertions(methods.Where(m => !m.Test).Select(m => (m.Method.Identifier.Text, Node: (SyntaxNode)m.Method))
            .Concat(locals.Select(l => (l.Identifier.Text, Node: (SyntaxNode)l))).ToLookup(m => m.Text, m => m.Node));
        return [.. methods.Where(m => m.Test).Select(m => Test(m.Path, m.Method, assertions))];
    }

    private static GuardedTest Test(string path, MethodDeclarationSyntax method, CSharpAssertions reader)
    {
        var body = (SyntaxNode?)method.Body ?? method.ExpressionBody;
        var (assertions, unseen) = body is null ? ([], []) : reader.Of(Alive(body));
        return new()
        {
            File = path,
            Line = method.GetLocation().GetLineSpan().StartLinePosition.Line + 1,
            Owner = string.Join('.', method.Ancestors().OfType<TypeDeclarationSyntax>().Reverse().Select(t => t.Identifier.Text)),
            Name = method.Identifier.Text,
            Skip = CSharpAttributes.SkipOf(method) ?? (body is null ? null : SkipCall(body)),
            Rows = CSharpAttributes.RowsOf(method),
            MoreRows = CSharpAttributes.HasSource(method),
            Assertions = assertions,
            Unseen = unseen,
            Body = body is null ? [] : [.. body.DescendantTokens().Select(t => t.Text).Where(t => t.Length > 1 || char.IsLetterOrDigit(t[0]))],
            Returns = body is null ? 0 : Returns(body),
            Swallows = (body?.DescendantNodes().OfType<CatchClauseSyntax>().Count(Swallows) ?? 0) + (CSharpAttributes.Retries(method) ? 1 : 0),
        };
    }

    // What follows a return, or an end that the framework is asked for, does not run.
    private static SyntaxNode Alive(SyntaxNode body)
    {
        if (body is not BlockSyntax block)
            return body;
        var end = block.Statements.IndexOf(s => s is ReturnStatementSyntax { Expression: null } or ThrowStatementSyntax || Call(s) is { } call && Ends(call) || s is IfStatementSyntax { Else: null } branch && branch.Condition.ToString() is "true" or "false");
        if (end < 0)
            return block;
        return block.Statements[end] is IfStatementSyntax { } certain && certain.Condition.ToString() == "false"
            ? Alive(block.WithStatements(block.Statements.RemoveAt(end)))
            : block.WithStatements([.. block.Statements.Take(end)]);
    }

    private static InvocationExpressionSyntax? Call(StatementSyntax statement) => (statement as ExpressionStatementSyntax)?.Expression as InvocationExpressionSyntax;

    private static bool Ends(InvocationExpressionSyntax call) => call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "Assert" or "Skip" } } member && Ending.Contains(member.Name.Identifier.Text);

    private static string? SkipCall(SyntaxNode body) => body.DescendantNodes().OfType<InvocationExpressionSyntax>()
        .FirstOrDefault(c => c.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "Assert" or "Skip" or "Assume" } on } member
            && (on.Identifier.Text == "Skip" || on.Identifier.Text == "Assume" || (Ending.Contains(member.Name.Identifier.Text) && member.Name.Identifier.Text != "Pass")))?.ToString();

    private static int Returns(SyntaxNode body)
    {
        var last = body.DescendantNodes().OfType<InvocationExpressionSyntax>().Select(c => c.SpanStart).DefaultIfEmpty(0).Max();
        return body.DescendantNodes(n => n is not (LambdaExpressionSyntax or LocalFunctionStatementSyntax)).OfType<ReturnStatementSyntax>().Count(r => r.Expression is null && r.SpanStart < last);
    }

    // A handler that neither throws nor asserts lets the test pass whatever happened.
    private static bool Swallows(CatchClauseSyntax handler) =>
        !handler.Block.DescendantNodes().Any(n => n is ThrowStatementSyntax or ThrowExpressionSyntax || n is IdentifierNameSyntax { Identifier.Text: "Assert" });
}
