namespace Maestro.Runtime.Journal;

/// <summary>Why a journal cannot be used.</summary>
internal enum JournalProblemKind
{
    /// <summary>Another process, or another part of this one, has it open.</summary>
    Locked,

    /// <summary>It was changed after it was written. Never repaired; reading up to there still works.</summary>
    Damaged,

    /// <summary>A newer version of the tool wrote it.</summary>
    NewerVersion,

    /// <summary>The system refused to read or write it.</summary>
    Io,
}
