using System.IO.Enumeration;

namespace Maestro.Runtime.Configuration.Detection;

/// <summary>The files of a repository that tell what it is made with, most of them at its root.</summary>
internal sealed class Manifests(string root)
{
    // A manifest is read for a few words; what is longer than this was not written by hand.
    private const long Longest = 1024 * 1024;

    /// <summary>The full path of a file at the root.</summary>
    public string PathOf(string name) => Path.Combine(root, name);

    /// <summary>Whether one of these files is there.</summary>
    public bool Has(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (File.Exists(PathOf(name)))
                return true;
        return false;
    }

    /// <summary>The first file of the first pattern that has one, or null.</summary>
    public string? First(params ReadOnlySpan<string> patterns)
    {
        foreach (var pattern in patterns)
            if (Directory.EnumerateFiles(root, pattern).Order(StringComparer.Ordinal).FirstOrDefault() is { } file)
                return Path.GetFileName(file);
        return null;
    }

    /// <summary>Every file with one of these extensions, relative to the root and with slashes, as they are come upon; not in what is built, brought along or hidden.</summary>
    /// <param name="extensions">With their dots.</param>
    /// <param name="depth">How many folders down.</param>
    public IEnumerable<string> Below(IReadOnlyCollection<string> extensions, int depth = int.MaxValue) => new FileSystemEnumerable<string>(
        root,
        (ref FileSystemEntry entry) => Path.GetRelativePath(root, entry.ToFullPath()).Replace('\\', '/'),
        new() { RecurseSubdirectories = true, MaxRecursionDepth = depth, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true })
    {
        ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && extensions.Contains(Path.GetExtension(entry.FileName).ToString(), StringComparer.OrdinalIgnoreCase),
        ShouldRecursePredicate = (ref FileSystemEntry entry) => entry.FileName is not ("bin" or "obj" or "node_modules") && !entry.FileName.StartsWith('.'),
    };

    /// <summary>What one of these files says; empty where it is not there, or was not written by hand.</summary>
    public string Text(string name) => new FileInfo(PathOf(name)) is { Exists: true, Length: <= Longest } ? File.ReadAllText(PathOf(name)) : "";

    /// <summary>Whether one of these files has these words in it.</summary>
    public bool Say(string words, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (Text(name).Contains(words, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary>How a wrapper script of the repository is called; the program itself where there is none.</summary>
    public string Wrapped(string wrapper, string program) =>
        !Has(wrapper) ? program : OperatingSystem.IsWindows() ? wrapper : $"./{wrapper}";
}
