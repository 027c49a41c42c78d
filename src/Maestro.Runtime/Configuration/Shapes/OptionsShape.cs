namespace Maestro.Runtime.Configuration.Shapes;

/// <summary>A mapping whose keys are those of an extension's options class.</summary>
internal sealed record OptionsShape : YamlShape;
