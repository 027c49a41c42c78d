namespace Maestro.Runtime.Configuration.Shapes;

/// <summary>A key whose value is of a known shape.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="Means">What it means, for whoever is about to write it.</param>
/// <param name="Value">What its value may be.</param>
internal sealed record YamlKey<T>(string Name, string Means, T Value) : YamlKey(Name, Means) where T : YamlShape
{
    /// <inheritdoc/>
    public override YamlShape Shape => Value;
}
