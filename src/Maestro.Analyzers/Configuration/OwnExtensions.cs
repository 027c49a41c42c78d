using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Maestro.Analyzers.Configuration;

/// <summary>The extensions in the project that is being compiled.</summary>
internal static class OwnExtensions
{
    /// <summary>Those the tool would discover.</summary>
    internal static IReadOnlyList<OwnExtension> In(Compilation compilation, Contract contract, CancellationToken cancellationToken) =>
        [.. Types(compilation.Assembly.GlobalNamespace, cancellationToken).Select(type => Extension(type, contract)).OfType<OwnExtension>()];

    private static OwnExtension? Extension(INamedTypeSymbol type, Contract contract) =>
        contract.AttributeOf(type) is { ConstructorArguments.Length: 1 } attribute && attribute.ConstructorArguments[0].Value is string id && contract.KindOf(type) is { } kind
            ? new(kind.Name, id, type)
            : null;

    // Top-level ones alone: what is nested is discovered by nobody.
    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(inner => Types(inner, cancellationToken)));
    }
}
