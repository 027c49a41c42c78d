namespace Maestro.Runtime.Configuration.Shapes;

/// <summary>The name of something that plugins provide.</summary>
/// <param name="Kind">Of which kind; <see cref="ProvidedKinds"/> has them.</param>
/// <param name="Otherwise">What holds where nothing is said, or null.</param>
internal sealed record IdShape(string Kind, string? Otherwise = null) : YamlShape;
