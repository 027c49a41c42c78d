namespace Maestro.Runtime.Deliveries.InPlace;

/// <summary>What is at a path.</summary>
internal enum PathKind
{
    /// <summary>Nothing.</summary>
    Absent,

    /// <summary>A plain file.</summary>
    File,

    /// <summary>A symbolic link.</summary>
    Link,

    /// <summary>A folder or something special; never written over.</summary>
    Other,
}
