using Maestro.Runtime.Processes.Doors;

namespace Maestro.Runtime.Processes.Containers;

/// <summary>What a contained program may see and write.</summary>
internal sealed record Sandbox
{
    /// <summary>Folders of every system that it finds empty: those for what is temporary, and that of sockets, which lead out of any sandbox.</summary>
    public static IReadOnlyList<string> Emptied { get; } = ["/tmp", "/var/tmp", "/run"];

    /// <summary>Folders it may write: the workspace, its scratch folder. They exist.</summary>
    public required IReadOnlyList<string> Writable { get; init; }

    /// <summary>Its home: a folder of its own, which it may write. It exists.</summary>
    public required string Home { get; init; }

    /// <summary>Folders it is to find empty, but for what lies in them and is named otherwise: the user's home, the state directory.</summary>
    public IReadOnlyList<string> Hidden { get; init; } = [];

    /// <summary>Folders and files inside hidden ones that it may read.</summary>
    public IReadOnlyList<string> Readable { get; init; } = [];

    /// <summary>Variables for every program in it, where the command itself says nothing; null removes one.</summary>
    public IReadOnlyDictionary<string, string?> Variables { get; init; } = new Dictionary<string, string?>();

    /// <summary>Whether it may use the network.</summary>
    public bool Network { get; init; } = true;

    /// <summary>Whether a program or file can be seen from inside.</summary>
    /// <param name="path">Its full path; links of it are followed no further than it itself.</param>
    public bool Shows(string path) =>
        !Hidden.Concat(Emptied).Any(folder => Below(path, folder)) || Readable.Concat(Writable).Append(Home).Any(folder => Below(path, folder));

    /// <summary>Ways out of one without a network; null for none.</summary>
    public DoorSet? Doors { get; init; }

    private static bool Below(string path, string folder) => path == folder || path.StartsWith(folder.TrimEnd('/') + "/", StringComparison.Ordinal);
}
