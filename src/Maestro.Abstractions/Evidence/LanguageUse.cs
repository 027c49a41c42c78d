namespace Maestro;

/// <summary>A programming language a repository is written in.</summary>
/// <param name="Name">Such as <c>C#</c>.</param>
/// <param name="Files">How many files of it there are; vendored and generated ones are not counted.</param>
/// <param name="Lines">How many lines these have that are not blank.</param>
/// <param name="Examples">Paths of its longest files, at most three.</param>
public sealed record LanguageUse(string Name, int Files, int Lines, IReadOnlyList<string> Examples);
