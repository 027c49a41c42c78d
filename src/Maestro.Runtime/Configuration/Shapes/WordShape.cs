namespace Maestro.Runtime.Configuration.Shapes;

/// <summary>One of several words.</summary>
/// <param name="Words">All of them.</param>
/// <param name="Otherwise">The one that holds where nothing is said.</param>
internal abstract record WordShape(IReadOnlyList<string> Words, string Otherwise) : YamlShape;
