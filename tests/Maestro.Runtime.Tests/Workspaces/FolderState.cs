using System.Globalization;
using System.Security.Cryptography;

namespace Maestro.Runtime.Tests.Workspaces;

/// <summary>Everything of a folder as text: kinds, modes, link targets, bytes.</summary>
internal static class FolderState
{
    internal static string Of(string root) => string.Join('\n', Lines(root, ""));

    private static IEnumerable<string> Lines(string folder, string relative)
    {
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos().OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            var name = $"{relative}/{entry.Name}";
            var mode = OperatingSystem.IsWindows() ? "" : Convert.ToString((int)entry.UnixFileMode, 8).ToString(CultureInfo.InvariantCulture);
            if (entry.LinkTarget is { } target)
                yield return $"{name} -> {target}";
            else if (entry is DirectoryInfo)
            {
                yield return $"{name}/";
                foreach (var line in Lines(entry.FullName, name))
                    yield return line;
            }
            else
                yield return $"{name} {mode} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(entry.FullName)))}";
        }
    }
}
