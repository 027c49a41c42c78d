namespace Maestro.Runtime.Retention;

/// <summary>What a folder takes on disk, by the lengths of its files.</summary>
internal static class FolderSize
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true };

    /// <summary>Its bytes; 0 when it is not there.</summary>
    public static long Of(string folder) =>
        Directory.Exists(folder) ? new DirectoryInfo(folder).EnumerateFiles("*", Everything).Sum(file => file.Length) : 0;
}
