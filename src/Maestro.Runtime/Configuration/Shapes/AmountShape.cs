namespace Maestro.Runtime.Configuration.Shapes;

/// <summary>An amount of money from 0.</summary>
/// <param name="Max">The most.</param>
internal sealed record AmountShape(decimal Max) : YamlShape;
