using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Configuration.Yaml;

/// <summary>A single value; its type is decided by who reads it.</summary>
internal sealed record YamlScalar(SourceSpot Spot, string Text, bool Quoted = false) : YamlNode(Spot)
{
    /// <inheritdoc/>
    public override string TypeName => Quoted ? "text" : $"'{Text}'";
}
