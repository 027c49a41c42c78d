using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.FindSymbols;

namespace Maestro.Analyzers.CodeFixes.Fixes;

/// <summary>MAE004: returns a task, which async callers await. A lambda's type is its receiver's to say, so there is no fix for one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AsyncVoidFix() : PluginFix("MAE004")
{
    /// <inheritdoc/>
    private protected override async Task<CodeAction?> FindAsync(Place place, CancellationToken cancellationToken)
    {
        var solution = place.Document.Project.Solution;
        if (place.Node is not (MethodDeclarationSyntax or LocalFunctionStatementSyntax)
            || place.Model.GetDeclaredSymbol(place.Node, cancellationToken) is not IMethodSymbol method || IsSaidElsewhere(method))
        {
            return null;
        }

        var uses = await Uses.OfAsync(method, solution, cancellationToken).ConfigureAwait(false);
        return uses.All(use => use.IsCall)
            ? CodeAction.Create("Return a Task", ct => FixAsync(place, [.. uses.Where(use => use.CanAwait)], ct), nameof(AsyncVoidFix))
            : null;
    }

    // What it overrides or implements, or its other part, says what it returns.
    private static bool IsSaidElsewhere(IMethodSymbol method) =>
        method.IsOverride || method.IsVirtual || method.ExplicitInterfaceImplementations.Length > 0 || method.PartialDefinitionPart is not null || method.PartialImplementationPart is not null
        || method.ContainingType.AllInterfaces.SelectMany(one => one.GetMembers(method.Name))
            .Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method));

    private static async Task<Solution> FixAsync(Place place, Use[] awaited, CancellationToken cancellationToken)
    {
        var editor = new SolutionEditor(place.Document.Project.Solution);
        foreach (var use in awaited)
        {
            var caller = await editor.GetDocumentEditorAsync(use.Document, cancellationToken).ConfigureAwait(false);
            caller.ReplaceNode(use.Call, (call, _) => SyntaxFactory.AwaitExpression(
                SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space), ((ExpressionSyntax)call).WithoutLeadingTrivia()).WithLeadingTrivia(call.GetLeadingTrivia()));
        }

        var own = await editor.GetDocumentEditorAsync(place.Document.Id, cancellationToken).ConfigureAwait(false);
        TypeSyntax old = place.Node is MethodDeclarationSyntax method ? method.ReturnType : ((LocalFunctionStatementSyntax)place.Node).ReturnType;
        own.ReplaceNode(old, TaskName.Type.WithTriviaFrom(old));
        return editor.GetChangedSolution();
    }
}
