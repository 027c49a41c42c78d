using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Analyzers.CodeFixes.Fixes;

/// <summary>MAE005: hands on the token there is.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class TokenFix() : PluginFix("MAE005")
{
    /// <inheritdoc/>
    private protected override Task<CodeAction?> FindAsync(Place place, CancellationToken cancellationToken)
    {
        var call = place.Node.AncestorsAndSelf().OfType<InvocationExpressionSyntax>().FirstOrDefault();
        var action = call is not null && place.Model.GetOperation(call, cancellationToken) is IInvocationOperation operation
            && Cancellation.InScope(operation) is { } token && Cancellation.TakenBy(operation) is { } taken
            ? CodeAction.Create($"Pass '{token}' on", _ => Task.FromResult(Pass(place, call, token, taken)), nameof(TokenFix))
            : null;
        return Task.FromResult(action);
    }

    private static Document Pass(Place place, InvocationExpressionSyntax call, string token, IParameterSymbol taken)
    {
        var argument = SyntaxFactory.Argument(SyntaxFactory.IdentifierName(token));
        var arguments = call.ArgumentList.Arguments;
        // By its place when all before it are there by theirs, else by name.
        if (arguments.Count != Position(taken, call, place.Model) || arguments.Any(one => one.NameColon is not null))
            argument = argument.WithNameColon(SyntaxFactory.NameColon(taken.Name));
        return place.Document.WithSyntaxRoot(place.Root.ReplaceNode(call, call.AddArgumentListArguments(argument)));
    }

    // Called as an extension, a method's first parameter stands before the dot.
    private static int Position(IParameterSymbol taken, InvocationExpressionSyntax call, SemanticModel model) =>
        model.GetSymbolInfo(call).Symbol is IMethodSymbol { ReducedFrom: not null } && taken.ContainingSymbol is IMethodSymbol { IsExtensionMethod: true, ReducedFrom: null }
            ? taken.Ordinal - 1
            : taken.Ordinal;
}
