using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using System.Linq;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Analyzers.Rules;

/// <summary>MAE005: a call that could be cancelled, and is not handed the token there is.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TokenAnalyzer() : PluginAnalyzer(Descriptors.TokenNotPassed)
{
    /// <inheritdoc/>
    private protected override void Start(CompilationStartAnalysisContext context, Contract contract) =>
        context.RegisterOperationAction(Analyze, OperationKind.Invocation);

    private static void Analyze(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.Arguments.Any(a => IsToken(a.Parameter?.Type) && a.ArgumentKind != ArgumentKind.DefaultValue) || !CouldTakeOne(call))
            return;
        if (InScope(call) is { } token)
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.TokenNotPassed, call.Syntax.GetLocation(), call.TargetMethod.Name, token));
    }

    // By an optional parameter, or by an overload that takes the same and a token.
    private static bool CouldTakeOne(IInvocationOperation call)
    {
        var method = call.TargetMethod.ReducedFrom ?? call.TargetMethod;
        if (call.Arguments.Any(a => IsToken(a.Parameter?.Type)))
            return true;
        return method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>().Any(other =>
            other.IsStatic == method.IsStatic && other.DeclaredAccessibility == Accessibility.Public && other.Arity == method.Arity
            && other.Parameters.Length == method.Parameters.Length + 1 && IsToken(other.Parameters[other.Parameters.Length - 1].Type)
            && method.Parameters.Zip(other.Parameters, (mine, theirs) => SymbolEqualityComparer.Default.Equals(mine.OriginalDefinition.Type, theirs.OriginalDefinition.Type)).All(same => same));
    }

    private static string? InScope(IOperation call)
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
