using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Configuration.Yaml;

/// <summary>Keys and values, in the order they are written.</summary>
internal sealed record YamlMap(SourceSpot Spot, IReadOnlyList<YamlEntry> Entries) : YamlNode(Spot)
{
    /// <inheritdoc/>
    public override string TypeName => "a mapping";

    /// <summary>The entry of that key, or null.</summary>
    public YamlEntry? Find(string key) => Entries.FirstOrDefault(e => e.Key.Text == key);

    /// <summary>The same map without some keys.</summary>
    public YamlMap Without(params ReadOnlySpan<string> keys)
    {
        var rest = new List<YamlEntry>();
        foreach (var entry in Entries)
            if (!keys.Contains(entry.Key.Text))
                rest.Add(entry);
        return this with { Entries = rest };
    }
}
