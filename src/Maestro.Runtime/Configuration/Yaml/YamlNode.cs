using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Configuration.Yaml;

/// <summary>A value in a YAML file, with the place it stands at.</summary>
internal abstract record YamlNode(SourceSpot Spot)
{
    /// <summary>What a user would call it in a message.</summary>
    public abstract string TypeName { get; }
}
