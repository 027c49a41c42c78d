namespace Maestro.Analyzers.Yaml;

/// <summary>A key and its value.</summary>
internal sealed class YamlPair(YamlText key, YamlValue value)
{
    /// <summary>The key.</summary>
    internal YamlText Key { get; } = key;

    /// <summary>The value.</summary>
    internal YamlValue Value { get; } = value;
}
