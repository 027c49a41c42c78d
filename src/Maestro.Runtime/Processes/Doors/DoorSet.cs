namespace Maestro.Runtime.Processes.Doors;

/// <summary>The doors of one run's sandboxes, and the folder their sockets lie in, which is the user's alone.</summary>
internal sealed class DoorSet : IDisposable
{
    /// <summary>The folder as a sandbox sees it.</summary>
    internal const string Inside = "/run/maestro";

    private readonly Lock gate = new();
    private readonly List<Door> doors = [];

    /// <param name="tool">The tool's dll, which keeps the doors from inside.</param>
    internal DoorSet(string tool) => Tool = tool;

    /// <summary>The tool's dll.</summary>
    internal string Tool { get; }

    /// <summary>The folder of the sockets. Its path is short, for a socket's may not be long.</summary>
    internal string Folder { get; } = Directory.CreateTempSubdirectory("maestro-").FullName;

    /// <summary>Those there are now.</summary>
    internal IReadOnlyList<Door> All
    {
        get
        {
            lock (gate)
                return [.. doors];
        }
    }

    /// <summary>Opens one.</summary>
    internal void Add(Door door)
    {
        lock (gate)
            doors.Add(door);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
