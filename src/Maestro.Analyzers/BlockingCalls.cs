using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Analyzers;

/// <summary>What waits for something by keeping a thread.</summary>
internal static class BlockingCalls
{
    /// <summary>How messages name what blocks; null when nothing does.</summary>
    internal static string? NameOf(IOperation? operation) => operation switch
    {
        IInvocationOperation { TargetMethod: var method } when Blocks(method) => $"{method.ContainingType.Name}.{method.Name}",
        IPropertyReferenceOperation { Property: { Name: "Result" } property } when IsTask(property.ContainingType) => $"{property.ContainingType.Name}.Result",
        _ => null,
    };

    private static bool Blocks(IMethodSymbol method) => (method.ContainingType.OriginalDefinition.ToDisplayString(), method.Name) switch
    {
        ("System.Threading.Thread", "Sleep") => true,
        ("System.Threading.Tasks.Task", "Wait" or "WaitAll" or "WaitAny") => true,
        (_, "GetResult") => method.ContainingNamespace.ToDisplayString() == "System.Runtime.CompilerServices",
        _ => false,
    };

    private static bool IsTask(INamedTypeSymbol type) =>
        type.OriginalDefinition.ToDisplayString() is "System.Threading.Tasks.Task<TResult>" or "System.Threading.Tasks.ValueTask<TResult>";
}
