using Microsoft.CodeAnalysis;

namespace Maestro.Analyzers;

/// <summary>Whether Maestro can discover and create a class.</summary>
internal static class ClassShape
{
    /// <summary>What keeps it from that, as a word for a message; null when nothing does.</summary>
    internal static string? Obstacle(INamedTypeSymbol type)
    {
        if (type.ContainingType is not null)
            return "nested in another class";
        if (type.DeclaredAccessibility != Accessibility.Public)
            return "not public";
        if (type.IsStatic)
            return "static";
        if (type.IsAbstract)
            return "abstract";
        return type.IsGenericType ? "generic" : null;
    }
}
