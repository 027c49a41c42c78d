using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Maestro.Analyzers;

/// <summary>The contract's types as a compilation sees them, found by name: analyzers do not reference the contract.</summary>
internal sealed class Contract
{
    private static readonly string[] Kinds =
    [
        "Maestro.IPhaseHandler", "Maestro.IDecisionStrategy", "Maestro.IRecoveryStrategy", "Maestro.IAgent", "Maestro.IQualityGate",
    ];

    // The runtime's own list, to which a test holds it.
    internal static readonly ImmutableHashSet<string> Services = ImmutableHashSet.Create(
        "Maestro.IProcesses", "Maestro.IDecisions", "Maestro.IGates", "Maestro.ITaskRunner", "Maestro.IRunHistory", "Maestro.IInterview",
        "Maestro.IUsageMeter", "Maestro.IAgentWatch", "Maestro.IModelGateway", "Maestro.IPastRuns", "Maestro.IRepositoryEvidence", "Maestro.IAdvisor",
        "Maestro.IRunChanges", "System.TimeProvider");

    private readonly INamedTypeSymbol _attribute;
    private readonly ImmutableArray<INamedTypeSymbol> _kinds;

    private Contract(INamedTypeSymbol attribute, ImmutableArray<INamedTypeSymbol> kinds) => (_attribute, _kinds) = (attribute, kinds);

    /// <summary>Whether the tool hands an extension a service of this type.</summary>
    internal static bool Gives(ITypeSymbol type) => Services.Contains(type.ToDisplayString());

    /// <summary>Finds the contract; null in a compilation that does not reference it, where no rule has anything to say.</summary>
    internal static Contract? Find(Compilation compilation)
    {
        if (compilation.GetTypeByMetadataName("Maestro.ExtensionAttribute") is not { } attribute)
            return null;
        var kinds = ImmutableArray.CreateBuilder<INamedTypeSymbol>();
        foreach (var name in Kinds)
        {
            if (compilation.GetTypeByMetadataName(name) is { } kind)
                kinds.Add(kind);
        }

        return new(attribute, kinds.ToImmutable());
    }

    /// <summary>The class's <c>[Extension]</c>, or null.</summary>
    internal AttributeData? AttributeOf(INamedTypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, _attribute))
                return attribute;
        }

        return null;
    }

    /// <summary>The contract interface the class implements: what kind of extension it is; null when it is none.</summary>
    internal INamedTypeSymbol? KindOf(INamedTypeSymbol type)
    {
        foreach (var kind in _kinds)
        {
            if (type.AllInterfaces.Contains(kind, SymbolEqualityComparer.Default))
                return kind;
        }

        return null;
    }
}
