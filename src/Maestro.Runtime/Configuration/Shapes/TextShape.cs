namespace Maestro.Runtime.Configuration.Shapes;

/// <summary>Any single value, taken as text.</summary>
internal sealed record TextShape : YamlShape;
