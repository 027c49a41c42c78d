using Maestro.Runtime.Configuration.Detection;
using Maestro.Runtime.Configuration.Yaml;
using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Configuration;

/// <summary>Finds and reads a repository's configuration, with the files it extends; without one, what was detected holds.</summary>
internal static class ConfigurationFile
{
    /// <summary>The file's name at the repository's root.</summary>
    public const string Name = "maestro.yaml";

    private const int MaxOverlays = 8;

    /// <summary>Reads <c>maestro.yaml</c> of a repository, or another file.</summary>
    /// <param name="root">The repository's root.</param>
    /// <param name="file">A file named by the user, or null for the usual one.</param>
    public static Outcome<PipelineDefinition> Load(string root, string? file = null)
    {
        var files = new List<string>();
        var map = Resolve(root, file, files);
        var pipeline = map.Ok ? DefinitionReader.Read(map.Value) : map.As<PipelineDefinition>();
        return pipeline.Ok ? pipeline.Value with { Files = files } : pipeline;
    }

    /// <summary>The plugins that a repository's configuration names, whatever else is wrong in it.</summary>
    /// <param name="root">The repository's root.</param>
    /// <param name="file">A file named by the user, or null for the usual one.</param>
    /// <param name="problems">Takes what is wrong with it.</param>
    /// <returns>The plugins; null when the file cannot be read at all.</returns>
    public static IReadOnlyList<PluginReference>? Plugins(string root, string? file, List<Diagnostic> problems)
    {
        var map = Resolve(root, file, []);
        problems.AddRange(map.Problems);
        return map.Ok ? DefinitionReader.Plugins(map.Value, problems) : null;
    }

    /// <summary>Reads a text that is not in a file, such as the one a run began with.</summary>
    public static Outcome<PipelineDefinition> Parse(string text, string name, string root, string path)
    {
        var map = Whole(text, name, root, path, []);
        return map.Ok ? DefinitionReader.Read(map.Value) : map.As<PipelineDefinition>();
    }

    /// <summary>Whether a text, read alone, says which gates there are.</summary>
    public static bool SaysGates(string text, string name) => YamlText.Read(text, name) is { Ok: true } map && map.Value.Find("gates") is not null;

    private static Outcome<YamlMap> Resolve(string root, string? file, List<string> files)
    {
        var path = file is null ? Path.Combine(root, Name) : Path.GetFullPath(file);
        if (file is null && !File.Exists(path))
            return Whole(DefaultConfiguration.Text(Ecosystem.Detect(root)), "(detected defaults)", root, path, []);
        files.Add(path);
        var text = Read(path, Display(root, path));
        if (!text.Ok)
            return text.As<YamlMap>();
        var map = Layered(text.Value, Display(root, path), root, path, files);
        return map.Ok && path != Path.Combine(root, Name) && map.Value.Find("gates") is null ? WithOwnGates(map.Value, root, files) : map.Ok ? Complete(map.Value, root) : map;
    }

    // Gates are the repository's own proof: another pipeline in it that says nothing of them is held to the same.
    private static Outcome<YamlMap> WithOwnGates(YamlMap map, string root, List<string> files)
    {
        var path = Path.Combine(root, Name);
        if (!File.Exists(path))
            return Complete(map, root);
        var read = new List<string> { path };
        var text = Read(path, Name);
        var own = text.Ok ? Layered(text.Value, Name, root, path, read) : text.As<YamlMap>();
        if (!own.Ok)
            return own;
        files.AddRange(read);
        return own.Value.Find("gates") is { } gates
            ? BorrowedGates.WithPlugins(Complete(map with { Entries = [.. map.Entries, gates] }, root), own.Value)
            : Complete(map, root);
    }

    private static Outcome<YamlMap> Whole(string text, string name, string root, string path, List<string> files)
    {
        var map = Layered(text, name, root, path, files);
        return map.Ok ? Complete(map.Value, root) : map;
    }

    private static Outcome<YamlMap> Layered(string text, string name, string root, string path, List<string> files)
    {
        var top = YamlText.Read(text, name);
        if (!top.Ok || top.Value.Find("extends")?.Value is not YamlScalar extends)
            return top;
        if (files.Count > MaxOverlays)
            return Catalogue.OutOfRange.At($"more than {MaxOverlays} files extend each other", extends.Spot, "Check that no file extends itself.");
        var below = Path.GetFullPath(extends.Text, Path.GetDirectoryName(path)!);
        if (!File.Exists(below))
            return Catalogue.FileUnreadable.At($"'{extends.Text}' is not there", extends.Spot);
        files.Add(below);
        var read = Read(below, Display(root, below));
        var under = read.Ok ? Layered(read.Value, Display(root, below), root, below, files) : read.As<YamlMap>();
        return under.Ok ? YamlOverlay.Merge(under.Value, top.Value.Without("extends")) : under;
    }

    // What the file leaves out is taken from the defaults, section by section; a section that is there is the user's own.
    private static YamlMap Complete(YamlMap map, string root)
    {
        var missing = new[] { "plugins", "pipeline", "decisions", "gates" }.Where(k => map.Find(k) is null).ToList();
        if (missing.Count == 0)
            return map;
        var defaults = YamlText.Read(DefaultConfiguration.Text(Ecosystem.Detect(root)), "(detected defaults)").Value!;
        return map with { Entries = [.. map.Entries, .. defaults.Entries.Where(e => missing.Contains(e.Key.Text))] };
    }

    private static Outcome<string> Read(string path, string name)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Catalogue.FileUnreadable.At(e.Message, SourceSpot.Of(name));
        }
    }

    private static string Display(string root, string path)
    {
        var relative = Path.GetRelativePath(root, path);
        return relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? path : relative.Replace('\\', '/');
    }
}
