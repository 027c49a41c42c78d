namespace Maestro.Runtime.Git;

/// <summary>A user's repository, as found at the start. Maestro reads it and creates one branch in it; nothing else.</summary>
internal sealed record RepositoryInfo
{
    /// <summary>The working tree's root folder, links resolved.</summary>
    public required string Root { get; init; }

    /// <summary>The git directory that holds objects and refs (of the main worktree where there are several).</summary>
    public required string CommonDir { get; init; }

    /// <summary>The git directory of this worktree: <see cref="CommonDir"/>, or a folder in it when this is a linked one.</summary>
    public required string GitDir { get; init; }

    /// <summary>The user's own rules, which stand in no commit.</summary>
    public required OwnRules Rules { get; init; }

    /// <summary>The commit a run starts from.</summary>
    public required string HeadCommit { get; init; }

    /// <summary>The branch checked out, or null when HEAD is detached.</summary>
    public string? Branch { get; init; }

    /// <summary>Whether there are changes that are not committed; a run does not see them.</summary>
    public bool Dirty { get; init; }

    /// <summary>Name and address for the commits Maestro makes: the user's own.</summary>
    public required string AuthorName { get; init; }

    /// <summary>See <see cref="AuthorName"/>.</summary>
    public required string AuthorEmail { get; init; }
}
