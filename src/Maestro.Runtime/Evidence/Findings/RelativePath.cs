namespace Maestro.Runtime.Evidence.Findings;

/// <summary>Paths as files write them, made relative to the repository.</summary>
internal static class RelativePath
{
    /// <summary>Where a path leads from a folder; null when that is outside of the repository.</summary>
    /// <param name="folder">Where it is written; empty for the root.</param>
    /// <param name="path">What is written, with slashes of either kind.</param>
    public static string? From(string folder, string path)
    {
        var parts = new List<string>();
        foreach (var part in SourceFiles.Below(folder, path.Replace('\\', '/')).Split('/'))
            switch (part)
            {
                case "" or ".":
                    break;
                case ".." when parts.Count == 0:
                    return null;
                case "..":
                    parts.RemoveAt(parts.Count - 1);
                    break;
                default:
                    parts.Add(part);
                    break;
            }
        return string.Join('/', parts);
    }
}
