using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using Maestro.Analyzers.Yaml;
using Microsoft.CodeAnalysis;

namespace Maestro.Analyzers.Configuration;

/// <summary>The configurations among a project's additional files, each with what it extends.</summary>
internal sealed class ConfigurationFiles
{
    private const int MaxOverlays = 8;

    private readonly Dictionary<string, YamlMapping> _files = [];

    private ConfigurationFiles()
    {
    }

    /// <summary>Reads them.</summary>
    internal static ConfigurationFiles Of(ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
    {
        var all = new ConfigurationFiles();
        foreach (var file in files)
        {
            if (IsOne(file.Path) && YamlFile.Read(file, cancellationToken) is { } mapping)
                all._files[file.Path] = mapping;
        }

        return all;
    }

    /// <summary>Whether a file is one by its name.</summary>
    internal static bool IsOne(string path) => IsTheUsual(path) || path.EndsWith(".maestro.yaml", System.StringComparison.Ordinal);

    /// <summary>What a run can be started with: all but those that are only there to be extended.</summary>
    internal IEnumerable<(string Path, YamlMapping Content)> Whole()
    {
        var below = _files.Select(file => Below(file.Key, file.Value)).ToList();
        return _files.Where(file => IsTheUsual(file.Key) || !below.Contains(file.Key)).Select(file => (file.Key, Layered(file.Key, file.Value, MaxOverlays)));
    }

    // One that extends what is not among the files, or itself, is taken as it stands.
    private YamlMapping Layered(string path, YamlMapping top, int left) =>
        left > 0 && Below(path, top) is { } below ? top.Over(Layered(below, _files[below], left - 1)) : top;

    private string? Below(string path, YamlMapping file) =>
        file.Text("extends")?.Text is { } extends && Segments.Beside(path, extends) is { } target
            ? _files.Keys.FirstOrDefault(one => Segments.Of(one) is { } names && names.Same(target))
            : null;

    private static bool IsTheUsual(string path) => Path.GetFileName(path) == "maestro.yaml";
}
