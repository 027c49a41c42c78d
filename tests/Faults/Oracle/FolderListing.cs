using System.Globalization;
using System.Security.Cryptography;

namespace Faults.Oracle;

/// <summary>Everything of a folder as text, so that a difference can be read: kinds, modes of files, link targets, bytes.</summary>
internal static class FolderListing
{
    /// <summary>The listing; a <c>.git</c> at the top is not part of it.</summary>
    internal static string Of(string root) => Directory.Exists(root) ? string.Join('\n', Lines(root, "")) : "(absent)";

    /// <summary>The same without folders, which mean nothing among refs.</summary>
    internal static string FilesOf(string root) => string.Join('\n', Lines(root, "").Where(line => !line.EndsWith('/')));

    /// <summary>The lines in which two listings differ.</summary>
    internal static string Difference(string expected, string found)
    {
        var (wanted, there) = (expected.Split('\n'), found.Split('\n'));
        return string.Join("; ", wanted.Except(there).Select(line => "- " + line).Concat(there.Except(wanted).Select(line => "+ " + line)).Take(6));
    }

    private static IEnumerable<string> Lines(string folder, string relative)
    {
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos().OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            var name = $"{relative}/{entry.Name}";
            if (name == "/.git")
                continue;
            if (entry.LinkTarget is { } target)
                yield return $"{name} -> {target}";
            else if (entry is DirectoryInfo)
            {
                yield return $"{name}/";
                foreach (var line in Lines(entry.FullName, name))
                    yield return line;
            }
            else
                yield return $"{name} {Convert.ToString((int)entry.UnixFileMode, 8).ToString(CultureInfo.InvariantCulture)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(entry.FullName)))[..16]}";
        }
    }
}
