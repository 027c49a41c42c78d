using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Configuration.Yaml;

/// <summary>A list of values.</summary>
internal sealed record YamlList(SourceSpot Spot, IReadOnlyList<YamlNode> Items) : YamlNode(Spot)
{
    /// <inheritdoc/>
    public override string TypeName => "a list";
}
