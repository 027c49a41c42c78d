using Maestro.Runtime.Configuration.Yaml;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Processes.Doors;

namespace Maestro.Runtime.Configuration;

/// <summary>Reads <c>sandbox:</c>.</summary>
internal static class SandboxReader
{
    /// <summary>Reads the section; what it leaves out has its default.</summary>
    /// <param name="map">The section, or null.</param>
    /// <param name="otherwise">Where it would stand.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static SandboxDefinition Read(YamlMap? map, SourceSpot otherwise, List<Diagnostic> problems)
    {
        if (map is null)
            return new(SandboxLevel.Auto, [], [], [], otherwise);
        var yaml = new YamlReader(map, "sandbox", SandboxKeys.Shape, problems);
        var definition = new SandboxDefinition(
            yaml.Choice(SandboxKeys.Level),
            [.. yaml.List(SandboxKeys.Writable).Select(node => Path("writable folder", node, problems)).OfType<string>()],
            [.. yaml.List(SandboxKeys.Readable).Select(node => Path("readable path", node, problems)).OfType<string>()],
            [.. yaml.List(SandboxKeys.Hosts).Select(node => Host(node, problems)).OfType<AllowedHost>()],
            map.Spot);
        yaml.Finish();
        return definition;
    }

    private static string? Path(string what, YamlNode node, List<Diagnostic> problems)
    {
        if (node is YamlScalar { Text: var text } && (text.StartsWith('/') || text == "~" || text.StartsWith("~/", StringComparison.Ordinal)))
            return text;
        problems.Add(Catalogue.WrongType.At($"a {what} must be an absolute path or begin with ~/, found {Found(node)}", node.Spot));
        return null;
    }

    private static AllowedHost? Host(YamlNode node, List<Diagnostic> problems)
    {
        if (node is YamlScalar { Text: var text } && AllowedHost.Parse(text) is { } host)
            return host;
        problems.Add(Catalogue.WrongType.At($"a host must be a name, *.name or name:port, found {Found(node)}", node.Spot));
        return null;
    }

    private static string Found(YamlNode node) => (node as YamlScalar)?.Text is { } found ? $"'{found}'" : node.TypeName;
}
