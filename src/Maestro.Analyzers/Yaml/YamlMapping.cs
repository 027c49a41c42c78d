using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Maestro.Analyzers.Yaml;

/// <summary>Keys with values.</summary>
internal sealed class YamlMapping(IReadOnlyList<YamlPair> pairs, Location at) : YamlValue(at)
{
    /// <summary>Keys and values, in the file's order.</summary>
    internal IReadOnlyList<YamlPair> Pairs { get; } = pairs;

    /// <summary>The value of a key, or null.</summary>
    internal YamlValue? Find(string key) => Pairs.FirstOrDefault(pair => pair.Key.Text == key)?.Value;

    /// <summary>The text of a key; null where there is none, or nothing was written.</summary>
    internal YamlText? Text(string key) => Find(key) is YamlText { Text.Length: > 0 } text ? text : null;

    /// <summary>The keys and values of a mapping under a key; none where there is no mapping.</summary>
    internal IEnumerable<YamlPair> Under(string key) => (Find(key) as YamlMapping)?.Pairs ?? [];

    /// <summary>What is in a list under a key; nothing where there is no list.</summary>
    internal IEnumerable<YamlValue> ListUnder(string key) => (Find(key) as YamlSequence)?.Items ?? [];

    /// <summary>This one laid over another, as the tool lays a file over the one it extends: mappings key by key, anything else replaced.</summary>
    internal YamlMapping Over(YamlMapping below)
    {
        var pairs = below.Pairs.ToList();
        foreach (var pair in Pairs)
        {
            var at = pairs.FindIndex(one => one.Key.Text == pair.Key.Text);
            if (at < 0)
                pairs.Add(pair);
            else
                pairs[at] = pairs[at].Value is YamlMapping under && pair.Value is YamlMapping over ? new(pair.Key, over.Over(under)) : pair;
        }

        return new(pairs, At);
    }
}
