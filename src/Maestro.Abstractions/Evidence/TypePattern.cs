namespace Maestro;

/// <summary>Something the types of a folder have in common: 5 of 5 end in <c>Controller</c>.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Such as <c>Controller</c> for a suffix, <c>ControllerBase</c> for a base class, <c>ApiController</c> for an attribute; without type arguments.</param>
/// <param name="Count">How many of the folder's types have it.</param>
/// <param name="Examples">Where some are declared, at most three.</param>
public sealed record TypePattern(TypePatternKind Kind, string Name, int Count, IReadOnlyList<CodePlace> Examples);
