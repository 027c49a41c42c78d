using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FindSymbols;

namespace Maestro.Analyzers.CodeFixes;

/// <summary>Where a method is named, all over the solution.</summary>
internal static class Uses
{
    /// <summary>Finds them.</summary>
    internal static async Task<IReadOnlyList<Use>> OfAsync(IMethodSymbol method, Solution solution, CancellationToken cancellationToken)
    {
        var uses = new List<Use>();
        var found = await SymbolFinder.FindReferencesAsync(method, solution, cancellationToken).ConfigureAwait(false);
        foreach (var place in found.SelectMany(one => one.Locations))
        {
            // What the compiler makes of itself is no text to look at.
            if (place.IsImplicit || await place.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
                continue;
            uses.Add(new(place.Document.Id, root.FindNode(place.Location.SourceSpan, findInsideTrivia: false, getInnermostNodeForTie: true)));
        }

        return uses;
    }
}
