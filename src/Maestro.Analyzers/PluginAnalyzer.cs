using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Maestro.Analyzers;

/// <summary>A rule for plugin code: it has something to say only where the contract is referenced.</summary>
/// <param name="rules">What it reports.</param>
public abstract class PluginAnalyzer(params DiagnosticDescriptor[] rules) : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = rules.ToImmutableArray();

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (Contract.Find(start.Compilation) is { } contract)
                Start(start, contract);
        });
    }

    /// <summary>Says what is to be looked at in a compilation that has the contract.</summary>
    private protected abstract void Start(CompilationStartAnalysisContext context, Contract contract);
}
