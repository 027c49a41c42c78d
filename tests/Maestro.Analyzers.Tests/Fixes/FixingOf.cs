using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Maestro.Analyzers.Tests.Fixes;

/// <summary><see cref="Fixing"/> for a rule and its fix.</summary>
/// <typeparam name="TRule">The rule.</typeparam>
/// <typeparam name="TFix">Its fix.</typeparam>
internal static class Fixing<TRule, TFix>
    where TRule : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    internal static Task<string[]> One(params string[] files) => One(Fixing.Usings, files);

    internal static async Task<string[]> One(string usings, string[] files) => (await new Fixing(new TRule(), new TFix(), usings).OneAsync(files)).Files;

    internal static Task<string[]> All(params string[] files) => new Fixing(new TRule(), new TFix(), Fixing.Usings).AllAsync(files);

    internal static Task<bool[]> Offers(params string[] files) => new Fixing(new TRule(), new TFix(), Fixing.Usings).OffersAsync(files);
}
