using Maestro.Tests.Oracle;

namespace Faults.Oracle;

/// <summary>Everything of a folder as text, so that a difference can be read: kinds, modes of files, link targets, bytes.</summary>
internal static class FolderListing
{
    /// <summary>The listing; a <c>.git</c> at the top is not part of it.</summary>
    internal static string Of(string root) => Directory.Exists(root) ? string.Join('\n', FolderState.Lines(root, without: "/.git")) : "(absent)";

    /// <summary>The same without folders, which mean nothing among refs.</summary>
    internal static string FilesOf(string root) => string.Join('\n', FolderState.Lines(root, without: "/.git").Where(line => !line.EndsWith('/')));

    /// <summary>The lines in which two listings differ.</summary>
    internal static string Difference(string expected, string found)
    {
        var (wanted, there) = (expected.Split('\n'), found.Split('\n'));
        return string.Join("; ", wanted.Except(there).Select(line => "- " + line).Concat(there.Except(wanted).Select(line => "+ " + line)).Take(6));
    }
}
