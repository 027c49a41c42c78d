namespace Maestro.Runtime.Evidence.Sources;

/// <summary>Files of a repository, to read them and nothing else. Safe for several threads.</summary>
internal interface ISourceTree
{
    /// <summary>The git tree that these files make: equal files have equal ids.</summary>
    string Id { get; }

    /// <summary>Paths of all files, with forward slashes, in ordinal order. Links and submodules are left out.</summary>
    /// <exception cref="IOException">They cannot be listed.</exception>
    IReadOnlyList<string> Paths { get; }

    /// <summary>A file's size in bytes.</summary>
    /// <exception cref="IOException">It is gone, or may not be read.</exception>
    long Length(string path);

    /// <summary>A file's bytes.</summary>
    /// <exception cref="IOException">It is gone, or may not be read.</exception>
    byte[] Read(string path);
}
