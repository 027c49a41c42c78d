using System.Xml.Linq;
using Maestro.Runtime.Evidence.Formats;
using Maestro.Runtime.Evidence.Sources;

namespace Maestro.Runtime.Evidence.Findings;

/// <summary>The files evidence is taken from, with how to read them. What cannot be read is named among the findings.</summary>
internal sealed class SourceFiles
{
    /// <summary>How large a file may be, in bytes.</summary>
    public const long Largest = 2 * 1024 * 1024;

    /// <summary>How large a lock file may be, in bytes: programs write those.</summary>
    public const long LargestLock = 32 * 1024 * 1024;

    private readonly ISourceTree tree;
    private readonly Found found;
    private readonly ILookup<string, string> byName;
    private readonly HashSet<string> paths;

    /// <summary>Those of a tree that are the repository's own.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="found">Takes what cannot be read.</param>
    public SourceFiles(ISourceTree tree, Found found)
    {
        (this.tree, this.found) = (tree, found);
        var rules = new LinguistRules();
        foreach (var path in tree.Paths.Where(p => Named(p) == ".gitattributes").OrderBy(p => p.Count(c => c == '/')).ThenBy(p => p, StringComparer.Ordinal))
            if (Text(path) is { } text)
            {
                rules.Read(FolderOf(path), text);
                if (rules.TooMany)
                    found.Unread(path, "there are too many rules about vendored and generated files; the rest of them was left out");
            }
        var skipped = new Skipped(rules);
        Paths = [.. tree.Paths.Where(path => !skipped.Has(path)).Order(StringComparer.Ordinal)];
        paths = new(Paths, StringComparer.Ordinal);
        byName = Paths.ToLookup(Named, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Their paths, in ordinal order.</summary>
    public IReadOnlyList<string> Paths { get; }

    /// <summary>Whether a path is one of them.</summary>
    public bool Has(string path) => paths.Contains(path);

    /// <summary>All with a name, in any folder and any case.</summary>
    public IEnumerable<string> Called(params string[] names) => names.SelectMany(name => byName[name]).Order(StringComparer.Ordinal);

    /// <summary>All whose names end so.</summary>
    public IEnumerable<string> Ending(params string[] endings) => Paths.Where(path => Array.Exists(endings, e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase)));

    /// <summary>A file's folder; empty for the root.</summary>
    public static string FolderOf(string path) => path.LastIndexOf('/') is var slash and > 0 ? path[..slash] : "";

    /// <summary>A file's name.</summary>
    public static string Named(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>A path below a folder.</summary>
    public static string Below(string folder, string path) => folder.Length == 0 ? path : $"{folder}/{path}";

    /// <summary>A file's text; null where it cannot be read.</summary>
    public string? Text(string path, long largest = Largest, bool anyEncoding = false)
    {
        try
        {
            var length = tree.Length(path);
            if (length > largest)
                return Unread<string>(path, $"it has {length} bytes, more than {largest}");
            return SourceText.Read(tree.Read(path), anyEncoding, out var why) ?? Unread<string>(path, why);
        }
        catch (IOException e)
        {
            return Unread<string>(path, e.Message);
        }
    }

    /// <summary>A JSON file's value; null where it cannot be read.</summary>
    public DataNode? Json(string path, long largest = Largest) => Text(path, largest) is not { } text ? null : JsonText.Read(text, out var why) ?? Unread<DataNode>(path, why);

    /// <summary>A TOML file's value; null where it cannot be read.</summary>
    public DataNode? Toml(string path, long largest = Largest) => Text(path, largest) is not { } text ? null : TomlText.Read(text, out var why) ?? Unread<DataNode>(path, why);

    /// <summary>A YAML file's value; null where it cannot be read.</summary>
    public DataNode? Yaml(string path, long largest = Largest) => Text(path, largest) is not { } text ? null : YamlText.Read(text, out var why) ?? Unread<DataNode>(path, why);

    /// <summary>An XML file's root; null where it cannot be read.</summary>
    public XElement? Xml(string path) => Text(path) is not { } text ? null : XmlText.Read(text, out var why) ?? Unread<XElement>(path, why);

    private T? Unread<T>(string path, string why) where T : class
    {
        found.Unread(path, why);
        return null;
    }
}
