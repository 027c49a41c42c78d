namespace Maestro.Runtime.Journal;

/// <summary>
/// Thrown by the append during which writing or syncing failed, and by every one after it. After a failed sync nobody knows what is on disk,
/// so it is never tried again; the process should end and the journal be opened anew.
/// </summary>
/// <param name="cause">What failed.</param>
internal sealed class JournalPoisonedException(Exception cause)
    : Exception($"The journal could not be written, and nothing more will be: {cause.Message}", cause);
