using Microsoft.CodeAnalysis;

namespace Maestro.Analyzers.Yaml;

/// <summary>A value in a yaml file.</summary>
/// <param name="at">Where it stands.</param>
internal abstract class YamlValue(Location at)
{
    /// <summary>Where it stands.</summary>
    internal Location At { get; } = at;
}
