namespace Maestro.Runtime.Journal;

/// <summary>The right to write a journal, held by an open file. The system gives it up when the process dies, however it dies.</summary>
internal sealed class JournalLock : IDisposable
{
    private const int UnixWouldBlock = 11;
    private const int MacWouldBlock = 35;
    private const int WindowsSharingViolation = unchecked((int)0x80070020);

    private readonly FileStream _file;

    private JournalLock(FileStream file) => _file = file;

    /// <summary>Takes the lock.</summary>
    /// <param name="folder">The journal's folder.</param>
    /// <returns>Null when somebody holds it.</returns>
    internal static JournalLock? TryTake(string folder)
    {
        try
        {
            return new(new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e) when (e.HResult is UnixWouldBlock or MacWouldBlock or WindowsSharingViolation)
        {
            return null;
        }
    }

    /// <summary>Whether somebody holds the lock right now. Takes nothing; the answer may be old by the time it is read.</summary>
    internal static bool IsHeld(string folder)
    {
        if (!File.Exists(Path.Combine(folder, "lock")))
            return false;
        try
        {
            using var shared = new FileStream(Path.Combine(folder, "lock"), FileMode.Open, FileAccess.Read, FileShare.Read);
            return false;
        }
        catch (IOException e) when (e.HResult is UnixWouldBlock or MacWouldBlock or WindowsSharingViolation)
        {
            return true;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
