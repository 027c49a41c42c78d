using Maestro.Runtime.Configuration;
using Maestro.Runtime.Processes;
using Maestro.Runtime.Processes.Containers;
using Maestro.Runtime.Processes.Doors;
using Maestro.Runtime.Runs;

namespace Maestro.Runtime.Execution.Containment;

/// <summary>Gives the programs of a run the processes they may start: contained as the yaml says, or as they are.</summary>
/// <param name="processes">The run's.</param>
/// <param name="hold">What holds them on this machine.</param>
/// <param name="definition">What the yaml says.</param>
/// <param name="directory">The run's folders.</param>
/// <param name="doors">Ways out of sandboxes without a network; null where there are none.</param>
/// <param name="objects">Where the objects of the user's repository are, which workspaces read from.</param>
internal sealed class Container(ProcessSupervisor processes, Hold hold, SandboxDefinition definition, RunDirectory directory, DoorSet? doors, IReadOnlyList<string> objects)
{
    private static readonly string State = StateDirectory.Home();

    /// <summary>What holds them.</summary>
    public Hold Hold => hold;

    /// <summary>Whether programs are contained.</summary>
    public bool Contains => hold.Bubblewrap is not null && OperatingSystem.IsLinux();

    /// <summary>Processes that write these folders alone.</summary>
    /// <param name="writable">The workspace, a scratch folder; they exist.</param>
    public IProcesses For(params string[] writable)
    {
        if (hold.Bubblewrap is not { } bubblewrap || !OperatingSystem.IsLinux())
            return processes;
        // Beside the scratch folders, which agents find empty; the same for all of a run, so that what a tool downloads is downloaded once.
        var home = Directory.CreateDirectory(Path.Combine(directory.Scratch, "home")).FullName;
        return new ContainedProcesses(processes, bubblewrap, new()
        {
            Writable = [.. writable, .. definition.Writable.Select(UserHome.Expand).Where(Directory.Exists)],
            Home = home,
            Hidden = [.. new[] { UserHome.Path, State }.Where(Directory.Exists)],
            Readable = [.. UserHome.Shown(), .. definition.Readable.Select(UserHome.Expand), .. doors is null ? Array.Empty<string>() : [Path.GetDirectoryName(doors.Tool)!], Path.Combine(directory.Repository, "objects"), .. objects],
            Network = hold.Level != SandboxLevel.NoNetwork,
            Doors = doors,
            Variables = definition.Hosts.Count == 0 ? UserHome.Variables() : UserHome.Variables().Concat(HostProxy.Variables).ToDictionary(),
        });
    }
}
