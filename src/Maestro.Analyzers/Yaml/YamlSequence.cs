using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Maestro.Analyzers.Yaml;

/// <summary>A list.</summary>
internal sealed class YamlSequence(IReadOnlyList<YamlValue> items, Location at) : YamlValue(at)
{
    /// <summary>What is in it.</summary>
    internal IReadOnlyList<YamlValue> Items { get; } = items;
}
