using Maestro.Runtime.Configuration.Yaml;

namespace Maestro.Runtime.Configuration;

/// <summary>Gates of one file in the pipeline of another: the plugins whose gates they are must be known there too.</summary>
internal static class BorrowedGates
{
    /// <summary>The map, with the plugins of the gates' own file that it does not name itself.</summary>
    /// <param name="map">The pipeline, with the gates in it.</param>
    /// <param name="lender">What the gates are from.</param>
    public static YamlMap WithPlugins(YamlMap map, YamlMap lender)
    {
        if (map.Find("plugins") is not { Value: YamlList named } entry || lender.Find("plugins")?.Value is not YamlList theirs)
            return map;
        var known = named.Items.Select(Text).ToHashSet(StringComparer.Ordinal);
        var all = named with { Items = [.. named.Items, .. theirs.Items.Where(plugin => known.Add(Text(plugin)))] };
        return map with { Entries = [.. map.Entries.Select(one => one == entry ? entry with { Value = all } : one)] };
    }

    private static string Text(YamlNode plugin) => YamlWriter.Write(new(plugin.Spot, [new(new(plugin.Spot, "plugin"), plugin)]));
}
