using System.Text;

namespace Maestro.Runtime.Tests.Deliveries;

/// <summary>Every name, mode and byte below a folder but for <c>.git</c>, as text.</summary>
internal static class FolderText
{
    internal static string Of(string root)
    {
        var text = new StringBuilder();
        foreach (var entry in new DirectoryInfo(root).EnumerateFileSystemInfos("*", SearchOption.AllDirectories).OrderBy(e => e.FullName, StringComparer.Ordinal))
            if (!entry.FullName.Contains("/.git/", StringComparison.Ordinal) && entry.Name != ".git")
                text.AppendLine($"{entry.FullName} {entry.UnixFileMode} {entry.LinkTarget ?? (entry is FileInfo ? Convert.ToHexString(File.ReadAllBytes(entry.FullName)) : "folder")}");
        return text.ToString();
    }
}
