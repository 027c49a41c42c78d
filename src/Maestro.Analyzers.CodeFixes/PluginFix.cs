using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Maestro.Analyzers.CodeFixes;

/// <summary>What an editor offers to do about one rule, at one place or at all of them.</summary>
/// <param name="id">The rule.</param>
public abstract class PluginFix(string id) : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(id);

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
            return;
        foreach (var diagnostic in context.Diagnostics)
        {
            var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            if (await FindAsync(new(context.Document, root, model, node), context.CancellationToken).ConfigureAwait(false) is { } action)
                context.RegisterCodeFix(action, diagnostic);
        }
    }

    /// <summary>The fix for what was reported at a place; null where none is mechanical.</summary>
    private protected abstract Task<CodeAction?> FindAsync(Place place, CancellationToken cancellationToken);
}
