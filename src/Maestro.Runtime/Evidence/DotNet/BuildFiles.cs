using System.Xml.Linq;
using Maestro.Runtime.Evidence.Findings;

namespace Maestro.Runtime.Evidence.DotNet;

/// <summary>The build files of a repository, each read once.</summary>
/// <param name="files">Where they are.</param>
internal sealed class BuildFiles(SourceFiles files)
{
    private readonly Dictionary<string, XElement?> roots = new(StringComparer.Ordinal);

    /// <summary>A file's root element; null where there is none, or it cannot be read.</summary>
    public XElement? Root(string path)
    {
        if (!roots.TryGetValue(path, out var root))
            roots[path] = root = files.Has(path) ? files.Xml(path) : null;
        return root;
    }

    /// <summary>Files of a name in a folder and those above it, the outermost first.</summary>
    public IEnumerable<string> Above(string folder, string name)
    {
        var parts = folder.Length == 0 ? [] : folder.Split('/');
        for (var depth = 0; depth <= parts.Length; depth++)
            if (SourceFiles.Below(string.Join('/', parts[..depth]), name) is var path && files.Has(path))
                yield return path;
    }
}
