using Maestro.Runtime.Processes.Containers;

namespace Maestro.Runtime.Tests.Processes.Containers;

/// <summary>Contained processes for a test; where there is no bubblewrap, what the product falls back to.</summary>
internal static class Contained
{
    /// <summary>Whether there is a bubblewrap that works.</summary>
    internal static async Task<Bubblewrap> BubblewrapAsync() => await Bubblewrap.FindAsync(Supervised.Supervisor(), default);

    /// <summary>Processes that may write one folder, with a home of their own in it.</summary>
    internal static async Task<IProcesses> InAsync(TempFolder folder, bool network = true, params string[] hidden)
    {
        var sandbox = new Sandbox { Writable = [folder.Path], Home = Directory.CreateDirectory(folder["home"]).FullName, Network = network, Hidden = hidden };
        return await BubblewrapAsync() is { Program: not null } found && OperatingSystem.IsLinux()
            ? new ContainedProcesses(Supervised.Supervisor(), found, sandbox)
            : Supervised.Supervisor();
    }
}
