using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Analyzers;

/// <summary>Code that is only named.</summary>
internal static class Naming
{
    /// <summary>Whether an operation stands in <c>nameof</c>, where nothing is done.</summary>
    internal static bool IsOnlyNamed(this IOperation operation)
    {
        for (var at = operation.Parent; at is not null; at = at.Parent)
        {
            if (at is INameOfOperation)
                return true;
        }

        return false;
    }
}
