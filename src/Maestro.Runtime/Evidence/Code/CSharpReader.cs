using Maestro.Runtime.Evidence.Code.Habits;
using Maestro.Runtime.Evidence.Code.Syntax;
using Maestro.Runtime.Evidence.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Maestro.Runtime.Evidence.Code;

/// <summary>Reads C# by its syntax alone: nothing is compiled, no reference is looked up, no generator runs.</summary>
internal static class CSharpReader
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, DocumentationMode.None);

    /// <summary>Reads a file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="text">What it says.</param>
    /// <param name="why">Why it is not C#, if it is not.</param>
    /// <returns>What it declares, or null.</returns>
    public static CSharpFile? Read(string path, string text, out string why)
    {
        if (ParserLimits.Exceeded(text) is { } exceeded)
        {
            why = exceeded;
            return null;
        }
        try
        {
            var tree = CSharpSyntaxTree.ParseText(text, Options);
            var root = tree.GetCompilationUnitRoot();
            if (root.ContainsDiagnostics && tree.GetDiagnostics(root).FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error) is { } error)
            {
                why = $"it is not valid C#: line {error.Location.GetLineSpan().StartLinePosition.Line + 1}: {error.GetMessage()}";
                return null;
            }
            why = "";
            var lines = new LineMap(tree);
            var members = Declarations(root).ToList();
            var types = members.OfType<BaseTypeDeclarationSyntax>().Where(t => t.Parent is not BaseTypeDeclarationSyntax).Select(t => Type(t, lines)).ToList();
            var habits = new Votes();
            Habit.Look(new(path, text, root, members, lines), habits);
            var spaces = types.Select(t => t.Namespace).Distinct().ToList();
            return new(spaces is [var only] ? only : null, types, [.. members.SelectMany(m => Symbols.Of(m, path, lines))], habits);
        }
        // Expressions so deep that the parser gives up.
        catch (InsufficientExecutionStackException)
        {
            why = "it is nested too deep";
            return null;
        }
    }

    /// <summary>What a file declares for others to use; null where it is not C# that can be parsed.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="text">What it says.</param>
    public static IReadOnlyList<PublicSymbol>? ReadPublic(string path, string text)
    {
        if (ParserLimits.Exceeded(text) is not null)
            return null;
        try
        {
            var tree = CSharpSyntaxTree.ParseText(text, Options);
            var root = tree.GetCompilationUnitRoot();
            var lines = new LineMap(tree);
            return root.ContainsDiagnostics && tree.GetDiagnostics(root).Any(d => d.Severity == DiagnosticSeverity.Error)
                ? null
                : [.. Declarations(root).SelectMany(member => PublicSymbols.Of(member, path, lines))];
        }
        catch (InsufficientExecutionStackException)
        {
            return null;
        }
    }

    // Types and members, without what is in their bodies.
    private static IEnumerable<MemberDeclarationSyntax> Declarations(CompilationUnitSyntax root) =>
        root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or BaseTypeDeclarationSyntax).OfType<MemberDeclarationSyntax>();

    private static CodeType Type(BaseTypeDeclarationSyntax type, LineMap lines) => new(
        type.Identifier.Text,
        type is InterfaceDeclarationSyntax,
        Symbols.Container(type),
        lines.Of(type.Identifier),
        [.. type.BaseList?.Types.Select(b => Names.Simple(b.Type)) ?? []],
        [.. type.AttributeLists.SelectMany(list => list.Attributes).Select(Names.Of)]);
}
