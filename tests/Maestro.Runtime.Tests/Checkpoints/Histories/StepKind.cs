namespace Maestro.Runtime.Tests.Checkpoints.Histories;

/// <summary>What can happen in a history.</summary>
internal enum StepKind
{
    // In the workspace. What stands in a path's way goes first.
    Write,
    Append,
    Delete,
    Move,
    ChangeMode,
    Link,
    MakeFolder,

    // In the user's own repository.
    UserEdits,
    UserStages,
    UserCommits,
    UserSwitchesBranch,

    // Maestro's.
    TakeCheckpoint,
    RollBack,
    Undo,
    Reopen,
}
