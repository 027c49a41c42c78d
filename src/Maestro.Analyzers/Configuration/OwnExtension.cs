using System.Collections.Generic;
using System.Linq;
using Maestro.Runtime.Plugins;
using Microsoft.CodeAnalysis;

namespace Maestro.Analyzers.Configuration;

/// <summary>An extension in the project that is being compiled.</summary>
/// <param name="kind">Its contract interface.</param>
/// <param name="id">Its id.</param>
/// <param name="type">Its class.</param>
internal sealed class OwnExtension(string kind, string id, INamedTypeSymbol type)
{
    /// <summary>Its contract interface.</summary>
    internal string Kind { get; } = kind;

    /// <summary>Its id.</summary>
    internal string Id { get; } = id;

    /// <summary>The name of its options class, or null when it takes none.</summary>
    internal string? OptionsName => OptionsType?.Name;

    /// <summary>The keys it takes; null where that cannot be told, which another rule says.</summary>
    internal IReadOnlyCollection<string>? Keys => Constructor is null || Constructor.Parameters.Any(p => p.Type.TypeKind == TypeKind.Error)
        ? null
        : [.. Properties(OptionsType).Select(property => SnakeCase.Of(property.Name)).Distinct()];

    private IMethodSymbol? Constructor =>
        type.InstanceConstructors.Where(c => c.DeclaredAccessibility == Accessibility.Public).ToList() is { Count: 1 } one ? one[0] : null;

    private INamedTypeSymbol? OptionsType => Constructor?.Parameters.Select(p => p.Type).OfType<INamedTypeSymbol>().FirstOrDefault(p =>
        p.Name.EndsWith("Options", System.StringComparison.Ordinal) && SymbolEqualityComparer.Default.Equals(p.ContainingAssembly, type.ContainingAssembly));

    private static IEnumerable<IPropertySymbol> Properties(INamedTypeSymbol? options)
    {
        for (var at = options; at is not null; at = at.BaseType)
        {
            foreach (var property in at.GetMembers().OfType<IPropertySymbol>().Where(p => p.SetMethod is not null))
                yield return property;
        }
    }
}
