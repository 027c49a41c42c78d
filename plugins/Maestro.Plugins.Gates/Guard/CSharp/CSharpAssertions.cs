using System.Globalization;
using System.Text.RegularExpressions;
using Maestro.Plugins.Gates.Guard.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Maestro.Plugins.Gates.Guard.CSharp;

/// <summary>What a method asserts, and what the methods it calls do, as far as they are in sight.</summary>
/// <param name="helpers">Methods of the same side that are no tests, by name.</param>
internal sealed class CSharpAssertions(ILookup<string, SyntaxNode> helpers)
{
    private const int Deepest = 3;

    private static readonly string[] Roots = ["Assert", "ClassicAssert", "CollectionAssert", "StringAssert", "FileAssert", "DirectoryAssert"];
    private static readonly string[] Containers = ["Multiple", "MultipleAsync", "EnterMultipleScope", "Scope", "Ignore", "Inconclusive", "Skip", "SkipWhen", "SkipUnless"];
    private static readonly string[] Mocks = ["Verify", "VerifyAll", "VerifySet", "VerifyGet", "VerifyNoOtherCalls", "Received", "ReceivedWithAnyArgs", "DidNotReceive", "MustHaveHappened", "MustNotHaveHappened", "MustHaveHappenedOnceExactly"];
    private static readonly Regex LikeAsserting = Patterns.Of("^(Assert|Verify|Expect|Ensure|Check|Should|Must)");
    private static readonly Regex Number = Patterns.Of(@"^-?[0-9_]+(\.[0-9]+)?([eE]-?[0-9]+)?[dDfFmM]?$");

    /// <summary>Its assertions, and the calls of which only the name says that they assert.</summary>
    public (IReadOnlyList<Assertion> Assertions, IReadOnlyList<string> Unseen) Of(SyntaxNode body)
    {
        var (assertions, unseen) = (new List<Assertion>(), new List<string>());
        Read(body, 0, assertions, unseen);
        return (assertions, unseen);
    }

    private void Read(SyntaxNode body, int depth, List<Assertion> assertions, List<string> unseen)
    {
        foreach (var call in body.DescendantNodes(node => node is not InvocationExpressionSyntax || !IsAssertion(Names(node))).OfType<InvocationExpressionSyntax>())
        {
            // Of a chain the whole counts, which is its outermost call.
            if (call.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax outer } && (IsAssertion(Names(outer)) || IsAssertion(Names(call))) && outer.Expression == call.Parent)
                continue;
            var names = Names(call);
            if (names.Count == 0)
                continue;
            if (IsAssertion(names))
                assertions.Add(Assertion(call, names));
            else if (depth < Deepest && names.Count <= 2 && helpers.Contains(names[^1]))
                foreach (var helper in helpers[names[^1]])
                    Read(helper, depth + 1, assertions, unseen);
            else if (LikeAsserting.IsMatch(names[^1]))
                unseen.Add(Flat(call));
        }
    }

    private static bool IsAssertion(IReadOnlyList<string> names) => names.Count > 1 && !Containers.Contains(names[^1])
        && (Roots.Contains(names[0]) || names.Contains("Should") || names[^1].StartsWith("Should", StringComparison.Ordinal) || names.Any(Mocks.Contains));

    // a.B().C(): the names along the chain.
    private static List<string> Names(SyntaxNode node)
    {
        var names = new List<string>();
        for (SyntaxNode? at = node; at is not null;)
        {
            (var name, at) = at switch
            {
                InvocationExpressionSyntax call => (null, call.Expression),
                MemberAccessExpressionSyntax member => (member.Name.Identifier.Text, (SyntaxNode?)member.Expression),
                ConditionalAccessExpressionSyntax conditional => (null, conditional.Expression),
                SimpleNameSyntax simple => (simple.Identifier.Text, null),
                PostfixUnaryExpressionSyntax postfix => (null, postfix.Operand),
                ElementAccessExpressionSyntax element => (null, element.Expression),
                AwaitExpressionSyntax wait => (null, wait.Expression),
                ParenthesizedExpressionSyntax inner => (null, inner.Expression),
                ExpressionSyntax => ("()", null),
                _ => ((string?)null, null),
            };
            if (name is not null)
                names.Insert(0, name);
        }
        return names;
    }

    private static Assertion Assertion(InvocationExpressionSyntax call, IReadOnlyList<string> names)
    {
        var text = Flat(call);
        var arguments = call.ArgumentList.Arguments;
        var actual = Actual(call, names);
        var strength = SameOnBothSides(arguments, names, text) ? Strength.None : StrengthRule.Of(text, CSharpStrength.Rules);
        return new(text, strength, Root(actual), Slack(call, names), Weight(call));
    }

    private static SyntaxNode? Actual(InvocationExpressionSyntax call, IReadOnlyList<string> names)
    {
        var arguments = call.ArgumentList.Arguments;
        if (!Roots.Contains(names[0]))
            return call;
        return names[^1] is "AreEqual" or "Equal" or "AreSame" or "Same" or "StrictEqual" or "AreNotEqual" or "NotEqual" or "AreEquivalent" or "Equivalent" or "Contains" && arguments.Count > 1
            ? arguments[1].Expression : arguments.FirstOrDefault()?.Expression;
    }

    private static string Root(SyntaxNode? actual) => actual?.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().FirstOrDefault()?.Identifier.Text ?? "";

    private static bool SameOnBothSides(SeparatedSyntaxList<ArgumentSyntax> arguments, IReadOnlyList<string> names, string text)
    {
        if (!Roots.Contains(names[0]) || arguments.Count == 0)
            return false;
        var first = arguments[0].Expression;
        if (names[^1] is "AreEqual" or "Equal" or "AreSame" or "Same" && arguments.Count > 1)
            return SyntaxFactory.AreEquivalent(first, arguments[1].Expression);
        if (names[^1] == "That" && arguments.Count > 1 && arguments[1].Expression is InvocationExpressionSyntax { ArgumentList.Arguments: [var expected] } constraint && Flat(constraint).StartsWith("Is.EqualTo(", StringComparison.Ordinal))
            return SyntaxFactory.AreEquivalent(first, expected.Expression);
        return first is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } same && SyntaxFactory.AreEquivalent(same.Left, same.Right) && !text.Contains("Is.False", StringComparison.Ordinal);
    }

    // How far off is right. xUnit's third argument is digits, of which fewer are more slack.
    private static double Slack(InvocationExpressionSyntax call, IReadOnlyList<string> names)
    {
        var slack = 0.0;
        foreach (var inner in call.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>())
        {
            var arguments = inner.ArgumentList.Arguments;
            switch (Names(inner))
            {
                case [.., "Within"] when arguments.Count > 0:
                    slack += 1e-9 + Value(arguments[0].Expression);
                    break;
                case [.., "BeApproximately" or "BeCloseTo" or "AreEqual"] when arguments.Count > 1 && Value(arguments[^1].Expression) is > 0 and var value && (names[^1] != "AreEqual" || arguments.Count > 2):
                    slack += value;
                    break;
                case ["Assert", "Equal"] when arguments.Count == 3 && Value(arguments[2].Expression) is > 0 and var digits:
                    slack += arguments[2].Expression.ToString().Contains('.', StringComparison.Ordinal) ? digits : Math.Pow(10, -digits);
                    break;
            }
        }
        foreach (var member in call.DescendantNodes().OfType<MemberAccessExpressionSyntax>())
            slack += member.Name.Identifier.Text is "IgnoreCase" or "IgnoreWhiteSpace" or "Or" ? 1e-6 : 0;
        return slack;
    }

    private static double Value(ExpressionSyntax expression) => Number.IsMatch(expression.ToString())
        && double.TryParse(expression.ToString().TrimEnd('d', 'D', 'f', 'F', 'm', 'M').Replace("_", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? Math.Abs(value)
        : expression.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>().Select(l => l.Token.Value).OfType<IConvertible>().Where(v => v is int or double or decimal or float or long).Select(v => v.ToDouble(CultureInfo.InvariantCulture)).DefaultIfEmpty(1).Sum();

    private static int Weight(InvocationExpressionSyntax call) => 1
        + call.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Count(member => member.Name.Identifier.Text == "And")
        + call.DescendantNodes().OfType<BinaryExpressionSyntax>().Count(binary => binary.IsKind(SyntaxKind.LogicalAndExpression))
        + call.DescendantNodes().OfType<PropertyPatternClauseSyntax>().Sum(pattern => pattern.Subpatterns.Count - 1)
        + (call.DescendantNodes().OfType<TupleExpressionSyntax>().FirstOrDefault() is { } tuple ? tuple.Arguments.Count - 1 : 0)
        + (call.DescendantNodes().FirstOrDefault(node => node is CollectionExpressionSyntax or InitializerExpressionSyntax) switch
        {
            CollectionExpressionSyntax list => Math.Max(0, list.Elements.Count - 1),
            InitializerExpressionSyntax list => Math.Max(0, list.Expressions.Count - 1),
            _ => 0,
        });

    private static string Flat(SyntaxNode node) => node.NormalizeWhitespace(indentation: "", eol: " ").ToString();
}
