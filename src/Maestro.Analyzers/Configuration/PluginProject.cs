using System.Collections.Generic;
using System.Linq;
using Maestro.Analyzers.Yaml;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Maestro.Analyzers.Configuration;

/// <summary>The project that is being compiled, and whether <c>plugins:</c> means it.</summary>
internal sealed class PluginProject
{
    private readonly IReadOnlyList<string> _file;
    private readonly string _assembly;

    private PluginProject(IReadOnlyList<string> file, string assembly) => (_file, _assembly) = (file, assembly);

    private IReadOnlyList<string> Folder => [.. _file.Take(_file.Count - 1)];

    private string Name => _file[_file.Count - 1].Substring(0, _file[_file.Count - 1].LastIndexOf('.'));

    /// <summary>The project, as the build describes it; null where it does not say.</summary>
    internal static PluginProject? Of(AnalyzerOptions options, string? assembly) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.MSBuildProjectFullPath", out var path)
        && Segments.Of(path) is { Count: > 1 } file && file[file.Count - 1].LastIndexOf('.') > 0
            ? new(file, assembly ?? "")
            : null;

    /// <summary>Whether an entry of <c>plugins:</c> is this project: its folder, its file, or what was built in its folder.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="yaml">The path of the file that is checked. It lies in the repository from whose root paths are written.</param>
    internal bool IsMeantBy(YamlValue entry, string yaml)
    {
        if (entry is not YamlMapping mapping || mapping.Text("path")?.Text is not { } path || Segments.Of(path) is not { } names || Segments.Of(yaml) is not { } file)
            return false;
        if (Segments.IsRooted(path))
            return Leads([], names);
        // Where the root is, nobody tells a compiler. It is a folder above the project, and above the file.
        return Enumerable.Range(0, _file.Count).Select(count => _file.Take(count).ToList()).Any(root => file.Begins(root) && Leads(root, names));
    }

    private bool Leads(IReadOnlyList<string> root, IReadOnlyList<string> path)
    {
        IReadOnlyList<string> full = [.. root, .. path];
        var isFolder = full.Same(Folder) && Folder[Folder.Count - 1] == Name;
        var isBuilt = full.Begins(Folder) && full[full.Count - 1] == $"{_assembly}.dll";
        return full.Same(_file) || isFolder || isBuilt;
    }
}
