namespace Maestro.Runtime.Configuration.Shapes;

/// <summary>A text, or a list of texts in an order that means something. An empty list is none.</summary>
internal sealed record OneOrMoreShape : YamlShape;
