using System.Collections.Frozen;

namespace Maestro.Runtime.Workspaces.Trees;

/// <summary>A folder of a workspace as it was when it was last read. Never changes: a later reading shares what is still so.</summary>
internal sealed record FolderNode
{
    /// <summary>A folder with nothing in it.</summary>
    public static FolderNode Empty { get; } = new();

    /// <summary>Its files and links by name.</summary>
    public IReadOnlyDictionary<string, FileNode> Files { get; init; } = FrozenDictionary<string, FileNode>.Empty;

    /// <summary>Its folders by name, those without files among them.</summary>
    public IReadOnlyDictionary<string, FolderNode> Folders { get; init; } = FrozenDictionary<string, FolderNode>.Empty;

    /// <summary>Which ignore files hold here, each with where it is and what is in it. <see cref="IgnoredNames"/> was asked of these.</summary>
    public string Rules { get; init; } = "";

    /// <summary>What <see cref="Rules"/> was of the folder above: while it is so, they are still the same here.</summary>
    public string RulesAbove { get; init; } = "";

    /// <summary>Names in it that git ignores; a folder's ends in a slash.</summary>
    public IReadOnlyList<string> IgnoredNames { get; init; } = [];

    /// <summary>What is in it or below it and in no tree.</summary>
    public Leftovers Leftovers { get; init; } = Leftovers.None;

    /// <summary>Id of its tree in the vault; null when there is no file below it, since git has no empty folders.</summary>
    public string? Tree { get; init; }

    /// <summary>Whether nothing at all is in it.</summary>
    public bool IsEmpty => Files.Count == 0 && Folders.Count == 0 && Leftovers == Leftovers.None;
}
