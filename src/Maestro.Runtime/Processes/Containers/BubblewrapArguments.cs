using Maestro.Runtime.Processes.Doors;

namespace Maestro.Runtime.Processes.Containers;

/// <summary>A sandbox in the words of <c>bwrap</c>.</summary>
internal static class BubblewrapArguments
{
    // The resolver's configuration is a link into a folder that is emptied for its sockets: a container engine's, the user's agents for keys.
    private const string Resolver = "/run/systemd/resolve";

    /// <summary>What comes before the program.</summary>
    /// <param name="sandbox">What it may see and write.</param>
    /// <param name="workingDirectory">Where it starts.</param>
    public static IReadOnlyList<string> Of(Sandbox sandbox, string workingDirectory)
    {
        List<string> arguments =
        [
            // A PID name space ends whole when its first process ends; a session of its own cannot push input back into the user's terminal.
            "--unshare-pid", "--unshare-ipc", "--unshare-uts", "--die-with-parent", "--new-session", "--cap-drop", "ALL",
            "--ro-bind", "/", "/", "--dev", "/dev", "--proc", "/proc", .. Sandbox.Emptied.SelectMany(folder => new[] { "--tmpfs", folder }),
        ];
        if (!sandbox.Network)
            arguments.Add("--unshare-net");
        foreach (var (how, folder) in Mounts(sandbox))
            arguments.AddRange(how == "--tmpfs" ? [how, folder] : [how, folder, folder]);
        if (sandbox.Doors is { } doors)
            arguments.AddRange(["--ro-bind", doors.Folder, DoorSet.Inside]);
        arguments.AddRange(["--chdir", workingDirectory, "--"]);
        return arguments;
    }

    // A mount covers what was mounted below it, so what is outside comes first.
    private static IEnumerable<(string How, string Folder)> Mounts(Sandbox sandbox) =>
        sandbox.Hidden.Select(folder => (How: "--tmpfs", Folder: folder))
            .Concat(sandbox.Readable.Append(Resolver).Where(Path.Exists).Select(folder => (How: "--ro-bind", Folder: folder)))
            .Concat(sandbox.Writable.Append(sandbox.Home).Select(folder => (How: "--bind", Folder: folder)))
            .OrderBy(mount => mount.Folder.Count(c => c == '/'));
}
