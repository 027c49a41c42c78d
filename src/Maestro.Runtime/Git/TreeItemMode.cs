namespace Maestro.Runtime.Git;

/// <summary>What git trees can say of a file.</summary>
internal enum TreeItemMode
{
    /// <summary>A plain file.</summary>
    File,

    /// <summary>A file its owner may execute.</summary>
    Executable,

    /// <summary>A symbolic link; its content is its target.</summary>
    Link,

    /// <summary>A folder; its content is a tree.</summary>
    Folder,
}
