namespace Maestro.Runtime.Git.Packs;

/// <summary>What an object in a pack is, by git's number for it.</summary>
internal enum PackedKind
{
    /// <summary>A folder.</summary>
    Tree = 2,

    /// <summary>A file's bytes.</summary>
    Blob = 3,
}
