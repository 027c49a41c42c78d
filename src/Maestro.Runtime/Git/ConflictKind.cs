namespace Maestro.Runtime.Git;

/// <summary>How two sides of a merge are at odds over a path.</summary>
internal enum ConflictKind
{
    /// <summary>Both changed the same lines.</summary>
    Content,

    /// <summary>Both added it, and not the same.</summary>
    BothAdded,

    /// <summary>The head has it changed, the task deleted it.</summary>
    ChangedAndDeleted,

    /// <summary>The task changed it, in the head it is gone.</summary>
    DeletedAndChanged,

    /// <summary>A file on one side, something else, such as a folder or a link, on the other.</summary>
    AnotherType,

    /// <summary>Both changed a file that has no lines.</summary>
    Binary,

    /// <summary>The merge found no conflict, and yet what a side changed is not in what it made.</summary>
    Lost,
}
