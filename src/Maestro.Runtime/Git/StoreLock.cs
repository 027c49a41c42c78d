namespace Maestro.Runtime.Git;

/// <summary>Keeps those who use an object store apart from the one who throws things out of it. The system gives it up when a process dies.</summary>
internal sealed class StoreLock : IDisposable
{
    private const int UnixWouldBlock = 11;
    private const int MacWouldBlock = 35;
    private const int WindowsSharingViolation = unchecked((int)0x80070020);

    private readonly FileStream file;

    private StoreLock(FileStream file) => this.file = file;

    /// <summary>The right to use the store, as soon as nobody has it alone.</summary>
    /// <param name="store">The store's folder.</param>
    /// <param name="longest">How long to wait for that.</param>
    /// <exception cref="IOException">It took longer.</exception>
    public static StoreLock Share(string store, TimeSpan longest)
    {
        for (var started = Environment.TickCount64; ;)
        {
            if (TryShare(store) is { } held)
                return held;
            if (Environment.TickCount64 - started > longest.TotalMilliseconds)
                throw new IOException($"'{store}' is being cleaned up by another process");
            Thread.Sleep(50);
        }
    }

    /// <summary>The right to use the store; many have it at once.</summary>
    /// <param name="store">The store's folder.</param>
    /// <returns>Null while somebody has it alone.</returns>
    public static StoreLock? TryShare(string store) => Try(store, FileAccess.Read, FileShare.Read);

    /// <summary>The right to throw out what nobody refers to.</summary>
    /// <param name="store">The store's folder.</param>
    /// <returns>Null while anybody uses it.</returns>
    public static StoreLock? TryOwn(string store) => Try(store, FileAccess.ReadWrite, FileShare.None);

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    private static StoreLock? Try(string store, FileAccess access, FileShare share)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(store)!);
        try
        {
            return new(new FileStream(store + ".lock", FileMode.OpenOrCreate, access, share));
        }
        catch (IOException e) when (e.HResult is UnixWouldBlock or MacWouldBlock or WindowsSharingViolation)
        {
            return null;
        }
    }
}
