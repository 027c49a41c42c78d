using System.Security.Cryptography;
using System.Text;
using Maestro.Runtime.Workspaces.Folders;

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
            else if (FileStat.Read(entry.FullName) is { IsFile: true })
                File(hash, entry.FullName);
            else
                // Opening a pipe would wait for ever.
                hash.AppendData("special"u8);
        }
    }

    private static void File(IncrementalHash hash, string path)
    {
        using var stream = System.IO.File.OpenRead(path);
        hash.AppendData(SHA256.HashData(stream));
    }
}
