using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Maestro.Analyzers.CodeFixes;

/// <summary>What a class shows to whoever can see it: its base, and the types in its public and protected members.</summary>
internal static class Shown
{
    /// <summary>The types that must become public with it, all the way down; null when one of them cannot.</summary>
    internal static IReadOnlyCollection<INamedTypeSymbol>? Hidden(INamedTypeSymbol type)
    {
        var hidden = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        var left = new Stack<INamedTypeSymbol>([type]);
        while (left.Count > 0)
        {
            foreach (var one in By(left.Pop()).SelectMany(Parts))
            {
                if (one.DeclaredAccessibility == Accessibility.Public && one.ContainingType is null)
                    continue;
                if (one.ContainingType is not null && IsVisible(one))
                    continue;
                if (one.ContainingType is not null || one.DeclaringSyntaxReferences.Length == 0)
                    return null;
                if (!SymbolEqualityComparer.Default.Equals(one, type) && hidden.Add(one))
                    left.Push(one);
            }
        }

        return hidden;
    }

    private static bool IsVisible(INamedTypeSymbol type) =>
        type.DeclaredAccessibility == Accessibility.Public && (type.ContainingType is null || IsVisible(type.ContainingType));

    private static IEnumerable<ITypeSymbol?> By(INamedTypeSymbol type)
    {
        var members = type.GetMembers().Where(m => m.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal);
        var shown = members.SelectMany(ByMember).Prepend(type.BaseType);
        if (type.TypeKind == TypeKind.Interface)
            shown = shown.Concat(type.Interfaces);
        return type.DelegateInvokeMethod is { } invoke ? shown.Concat(ByMember(invoke)) : shown;
    }

    private static IEnumerable<ITypeSymbol?> ByMember(ISymbol member) => member switch
    {
        IMethodSymbol method => [method.ReturnType, .. method.Parameters.Select(p => p.Type)],
        IPropertySymbol property => [property.Type],
        IFieldSymbol field => [field.Type],
        IEventSymbol happening => [happening.Type],
        INamedTypeSymbol nested => By(nested),
        _ => [],
    };

    // What a type is made of: List<Own> shows Own.
    private static IEnumerable<INamedTypeSymbol> Parts(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => Parts(array.ElementType),
        INamedTypeSymbol named => [.. named.TypeArguments.SelectMany(Parts), named.OriginalDefinition],
        _ => [],
    };
}
