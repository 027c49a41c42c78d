namespace Maestro.Runtime.Configuration.Shapes;

/// <summary>A number from 0 to 1.</summary>
/// <param name="Otherwise">What holds where nothing is said.</param>
internal sealed record FractionShape(double Otherwise) : YamlShape;
