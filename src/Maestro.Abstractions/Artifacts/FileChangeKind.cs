namespace Maestro;

/// <summary>How a path differs between two trees.</summary>
public enum FileChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>Its bytes or its mode differ.</summary>
    Modified,

    /// <summary>It is gone.</summary>
    Deleted,
}
