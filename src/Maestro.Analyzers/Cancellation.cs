using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Analyzers;

/// <summary>What a call could do with a token, and which one there is.</summary>
internal static class Cancellation
{
    /// <summary>Whether the call is handed a token.</summary>
    internal static bool IsPassedTo(IInvocationOperation call) =>
        call.Arguments.Any(argument => IsToken(argument.Parameter?.Type) && argument.ArgumentKind != ArgumentKind.DefaultValue);

    /// <summary>The parameter that would take one: an optional one, or the last of an overload that takes the same and a token. Null when there is none.</summary>
    internal static IParameterSymbol? TakenBy(IInvocationOperation call)
    {
        // To set a promise's outcome is no work that could be cancelled; more arguments than parameters leave no place for one.
        if (call.TargetMethod.ContainingType.Name == "TaskCompletionSource" || call.Arguments.Any(argument => argument.ArgumentKind == ArgumentKind.ParamArray))
            return null;
        if (call.Arguments.Select(argument => argument.Parameter).FirstOrDefault(parameter => IsToken(parameter?.Type)) is { } optional)
            return optional;
        var method = call.TargetMethod.ReducedFrom ?? call.TargetMethod;
        return method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>().FirstOrDefault(other => TakesOneMore(method, other) && !Encloses(other, call))
            ?.Parameters.Last();
    }

    /// <summary>The name of the nearest token parameter that the call could be handed, or null.</summary>
    internal static string? InScope(IOperation call)
    {
        for (var at = call.Parent; at is not null; at = at.Parent)
        {
            var function = at switch { IAnonymousFunctionOperation lambda => lambda.Symbol, ILocalFunctionOperation local => local.Symbol, _ => null };
            if (function is not null && Token(function) is { } inner)
                return inner;
            // A static function sees nothing of what is around it.
            if (function is { IsStatic: true })
                return null;
        }

        return call.SemanticModel?.GetEnclosingSymbol(call.Syntax.SpanStart) is { } symbol ? Outermost(symbol) : null;
    }

    private static bool TakesOneMore(IMethodSymbol method, IMethodSymbol other) =>
        other.IsStatic == method.IsStatic && other.DeclaredAccessibility == Accessibility.Public && other.Arity == method.Arity
        && other.Parameters.Length == method.Parameters.Length + 1 && IsToken(other.Parameters[other.Parameters.Length - 1].Type)
        && SymbolEqualityComparer.Default.Equals(method.OriginalDefinition.ReturnType, other.OriginalDefinition.ReturnType)
        && method.Parameters.Zip(other.Parameters, (mine, theirs) => SymbolEqualityComparer.Default.Equals(mine.OriginalDefinition.Type, theirs.OriginalDefinition.Type)).All(same => same);

    // The overload that takes a token may well call the one that does not; the other way round it would call itself for ever.
    private static bool Encloses(IMethodSymbol overload, IInvocationOperation call)
    {
        for (var at = call.SemanticModel?.GetEnclosingSymbol(call.Syntax.SpanStart); at is IMethodSymbol; at = at.ContainingSymbol)
        {
            if (SymbolEqualityComparer.Default.Equals(at.OriginalDefinition, overload.OriginalDefinition))
                return true;
        }

        return false;
    }

    private static string? Outermost(ISymbol symbol)
    {
        var at = symbol;
        while (at is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction })
            at = at.ContainingSymbol;
        return at is IMethodSymbol method ? Token(method) : null;
    }

    private static string? Token(IMethodSymbol method) => method.Parameters.FirstOrDefault(p => IsToken(p.Type))?.Name;

    private static bool IsToken(ITypeSymbol? type) => type?.ToDisplayString() == "System.Threading.CancellationToken";
}
