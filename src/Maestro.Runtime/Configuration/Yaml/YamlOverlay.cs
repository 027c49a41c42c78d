namespace Maestro.Runtime.Configuration.Yaml;

/// <summary>Lays one file over another: maps are merged key by key, anything else is replaced. Every value keeps the place it came from.</summary>
internal static class YamlOverlay
{
    /// <summary>The sum of both; where both say something, <paramref name="top"/> holds.</summary>
    public static YamlMap Merge(YamlMap below, YamlMap top)
    {
        var entries = below.Entries.ToList();
        foreach (var entry in top.Entries)
        {
            var at = entries.FindIndex(e => e.Key.Text == entry.Key.Text);
            if (at < 0)
                entries.Add(entry);
            else if (entries[at].Value is YamlMap under && entry.Value is YamlMap over)
                entries[at] = new(entry.Key, Merge(under, over));
            else
                entries[at] = entry;
        }
        return new(top.Spot, entries);
    }
}
