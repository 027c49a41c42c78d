namespace Maestro.Runtime.Configuration.Shapes;

/// <summary>A single value that says the most important thing, or a mapping that says all.</summary>
internal sealed record EitherShape(YamlShape Short, MapShape Map) : YamlShape;
