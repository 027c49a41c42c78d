namespace Maestro.Runtime.Checkpoints.Risks;

/// <summary>What could be lost or let out.</summary>
internal enum RiskKind
{
    /// <summary>Commits leave for another repository.</summary>
    Push,

    /// <summary>Commits that were there are replaced or cannot be found any more.</summary>
    History,

    /// <summary>Changes that were never committed are thrown away: <c>reset --hard</c>, <c>clean</c>, <c>checkout -- .</c>.</summary>
    Discard,

    /// <summary>A branch, tag or other ref is deleted.</summary>
    Refs,

    /// <summary>Files are deleted with all that is below them, or as many as a list names.</summary>
    Deletion,

    /// <summary>Who may do what with a file is changed.</summary>
    Permissions,

    /// <summary>A database's schema is changed.</summary>
    Migration,

    /// <summary>Something running elsewhere is changed.</summary>
    Deploy,

    /// <summary>A package is given to the public, or taken back.</summary>
    Publishing,

    /// <summary>What the code is built from is changed.</summary>
    Dependencies,

    /// <summary>What a build server does is changed.</summary>
    Ci,

    /// <summary>What would be run could not be read.</summary>
    Unreadable,
}
