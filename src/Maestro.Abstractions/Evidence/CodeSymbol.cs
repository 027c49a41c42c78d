namespace Maestro;

/// <summary>A declaration in C# code.</summary>
/// <param name="Name">Its simple name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Container">The namespace and types it is in, such as <c>Shop.Orders.Cart</c>; empty for none.</param>
/// <param name="Project">Path of the project its file is in; null where it is in none.</param>
/// <param name="Path">The file, relative to the repository's root.</param>
/// <param name="Line">Where in it its name stands, from 1.</param>
public sealed record CodeSymbol(string Name, CodeSymbolKind Kind, string Container, string? Project, string Path, int Line);
