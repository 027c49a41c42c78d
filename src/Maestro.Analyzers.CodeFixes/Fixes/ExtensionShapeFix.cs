using System.Collections.Generic;
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

namespace Maestro.Analyzers.CodeFixes.Fixes;

/// <summary>MAE001: makes it public, with the types it shows, and no longer abstract. What is nested or generic has to be thought about.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ExtensionShapeFix() : PluginFix("MAE001")
{
    /// <inheritdoc/>
    private protected override Task<CodeAction?> FindAsync(Place place, CancellationToken cancellationToken)
    {
        var action = place.Model.GetDeclaredSymbol(place.Node, cancellationToken) is INamedTypeSymbol { ContainingType: null, IsStatic: false, IsGenericType: false } type
            && !LeavesSomethingOpen(type) && Shown.Hidden(type) is { } hidden
            ? CodeAction.Create("Make it a public class that can be created", ct => FixAsync(place.Document.Project.Solution, type, hidden, ct), nameof(ExtensionShapeFix))
            : null;
        return Task.FromResult(action);
    }

    // An abstract member is still to be written, here or where it comes from.
    private static bool LeavesSomethingOpen(INamedTypeSymbol type)
    {
        var overridden = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        for (var at = type; at is not null; at = at.BaseType)
        {
            foreach (var member in at.GetMembers())
            {
                if (member.IsAbstract && !overridden.Contains(member))
                    return true;
                if (member.IsOverride && (member as IMethodSymbol)?.OverriddenMethod is { } method)
                    overridden.Add(method);
                if (member.IsOverride && (member as IPropertySymbol)?.OverriddenProperty is { } property)
                    overridden.Add(property);
            }
        }

        return false;
    }

    private static async Task<Solution> FixAsync(Solution solution, INamedTypeSymbol extension, IReadOnlyCollection<INamedTypeSymbol> hidden, CancellationToken cancellationToken)
    {
        var editor = new SolutionEditor(solution);
        foreach (var type in hidden.Append(extension).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default))
        {
            foreach (var part in type.DeclaringSyntaxReferences)
            {
                var node = await part.GetSyntaxAsync(cancellationToken).ConfigureAwait(false);
                if (solution.GetDocument(node.SyntaxTree)?.Id is not { } document)
                    continue;
                var text = await editor.GetDocumentEditorAsync(document, cancellationToken).ConfigureAwait(false);
                text.ReplaceNode(node, Modifiers.Public(node, dropAbstract: SymbolEqualityComparer.Default.Equals(type, extension)));
            }
        }

        return editor.GetChangedSolution();
    }
}
