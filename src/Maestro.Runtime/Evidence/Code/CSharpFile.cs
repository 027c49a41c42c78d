using Maestro.Runtime.Evidence.Findings;

namespace Maestro.Runtime.Evidence.Code;

/// <summary>What a C# file declares.</summary>
/// <param name="Namespace">The namespace of its types; null where they are in several.</param>
/// <param name="Types">Its types, nested ones left out.</param>
/// <param name="Symbols">Its types and members; their projects are not known yet.</param>
/// <param name="Habits">What it does one way or another.</param>
internal sealed record CSharpFile(string? Namespace, IReadOnlyList<CodeType> Types, IReadOnlyList<CodeSymbol> Symbols, Votes Habits);
