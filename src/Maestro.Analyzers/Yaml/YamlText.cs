using Microsoft.CodeAnalysis;

namespace Maestro.Analyzers.Yaml;

/// <summary>A word or a text.</summary>
internal sealed class YamlText(string text, Location at) : YamlValue(at)
{
    /// <summary>What it says; empty where nothing was written.</summary>
    internal string Text { get; } = text;
}
