using System.Security.Cryptography;
using System.Text;

namespace Maestro.Runtime.Workspaces;

/// <summary>Tells whether anyone wrote in a workspace's <c>.git</c>: names and bytes of everything in it.</summary>
internal static class GitDirectoryFingerprint
{
    /// <summary>The fingerprint; empty when the folder is not there.</summary>
    public static string Of(string gitDirectory)
    {
        if (FileStat.Read(gitDirectory) is not { IsFolder: true })
            return "";
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, gitDirectory, "");
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, string path, string relative)
    {
        foreach (var entry in new DirectoryInfo(path).EnumerateFileSystemInfos().OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            var name = $"{relative}/{entry.Name}";
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            if (entry.LinkTarget is { } target)
                hash.AppendData(Encoding.UTF8.GetBytes($"->{target}"));
            else if (entry is DirectoryInfo)
                Add(hash, entry.FullName, name);
            else
                hash.AppendData(File.ReadAllBytes(entry.FullName));
        }
    }
}
