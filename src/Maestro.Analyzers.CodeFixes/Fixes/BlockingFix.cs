using System.Collections.Generic;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Maestro.Analyzers.CodeFixes.Fixes;

/// <summary>MAE006: awaits what was waited for, in a function that is async or returns a task.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class BlockingFix() : PluginFix("MAE006")
{
    /// <inheritdoc/>
    private protected override Task<CodeAction?> FindAsync(Place place, CancellationToken cancellationToken)
    {
        var function = Awaiting.FunctionOf(place.Node);
        if (place.Node is not ExpressionSyntax blocking || Mended(blocking, place.Model) is not { } task)
            return Task.FromResult<CodeAction?>(null);
        if (Awaiting.IsAsync(function))
            return Offer(_ => place.Root.ReplaceNode(blocking, Awaiting.Await(task, blocking)), place);
        return function is not null && AsyncFunction.CanBecome(function, place.Model)
            ? Offer(ct => place.Root.ReplaceNode(function, Asynchronous(function, place.Model, ct)), place)
            : Task.FromResult<CodeAction?>(null);
    }

    private static Task<CodeAction?> Offer(System.Func<CancellationToken, SyntaxNode> root, Place place) => Task.FromResult<CodeAction?>(
        CodeAction.Create("Await instead", ct => Task.FromResult(place.Document.WithSyntaxRoot(root(ct))), nameof(BlockingFix)));

    // Everything in it at once: so the fix is the same wherever in the function it is asked for, and fix-all has nothing to reconcile.
    private static SyntaxNode Asynchronous(SyntaxNode function, SemanticModel model, CancellationToken cancellationToken)
    {
        var awaited = new Dictionary<ExpressionSyntax, ExpressionSyntax>();
        foreach (var expression in Returns.Within(function).OfType<ExpressionSyntax>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Mended(expression, model) is { } task)
                awaited[expression] = task;
        }

        var yields = model.GetDeclaredSymbol(function, cancellationToken) is IMethodSymbol { ReturnType: INamedTypeSymbol { IsGenericType: true } };
        return AsyncFunction.With(new AsyncRewriter(function, awaited, yields).Visit(function)!);
    }

    private static ExpressionSyntax? Mended(ExpressionSyntax expression, SemanticModel model) =>
        BlockingCalls.NameOf(model.GetOperation(expression)) is not null && Awaiting.IsAllowedAt(expression) ? Awaited.InsteadOf(expression, model) : null;
}
