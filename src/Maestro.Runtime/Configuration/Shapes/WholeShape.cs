namespace Maestro.Runtime.Configuration.Shapes;

/// <summary>A whole number in a range.</summary>
/// <param name="Min">The least.</param>
/// <param name="Max">The most.</param>
/// <param name="Otherwise">What holds where nothing is said, or null.</param>
internal sealed record WholeShape(long Min, long Max, long? Otherwise = null) : YamlShape;
