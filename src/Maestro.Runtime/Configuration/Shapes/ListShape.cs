namespace Maestro.Runtime.Configuration.Shapes;

/// <summary>A list.</summary>
/// <param name="Item">What each of its values may be.</param>
internal sealed record ListShape(YamlShape Item) : YamlShape;
