using System.Globalization;
using System.Security.Cryptography;

namespace Maestro.Tests.Oracle;

/// <summary>Everything of a folder as text: kinds, modes, link targets, bytes.</summary>
internal static class FolderState
{
    /// <summary>The lines, joined.</summary>
    internal static string Of(string root) => string.Join('\n', Lines(root));

    /// <summary>The lines, by name.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="without">An entry that is left out with all below it, as <c>/.git</c>; null for none.</param>
    internal static IEnumerable<string> Lines(string root, string? without = null) => Lines(root, "", without);

    private static IEnumerable<string> Lines(string folder, string relative, string? without)
    {
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos().OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            var name = $"{relative}/{entry.Name}";
            if (name == without)
                continue;
            var mode = OperatingSystem.IsWindows() ? "" : Convert.ToString((int)entry.UnixFileMode, 8).ToString(CultureInfo.InvariantCulture);
            if (entry.LinkTarget is { } target)
                yield return $"{name} -> {target}";
            else if (entry is DirectoryInfo)
            {
                yield return $"{name}/";
                foreach (var line in Lines(entry.FullName, name, without))
                    yield return line;
            }
            else
                yield return $"{name} {mode} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(entry.FullName)))}";
        }
    }
}
