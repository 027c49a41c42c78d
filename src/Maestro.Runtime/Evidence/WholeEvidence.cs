namespace Maestro.Runtime.Evidence;

/// <summary>Everything that was read of a repository.</summary>
/// <param name="Evidence">What it is made of.</param>
/// <param name="Symbols">What its C# code declares, by path and line.</param>
internal sealed record WholeEvidence(RepositoryEvidence Evidence, IReadOnlyList<CodeSymbol> Symbols);
